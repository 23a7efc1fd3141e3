/** Connecting touchpoints by hand and by keyboard. */
export const connect = {
  'connect.start': 'Connect to…',
  'connect.handle': 'Connect {title}: drag to another touchpoint',
  'connect.choose': 'Where does “{title}” lead? Choose with the arrow keys or the mouse, then Enter.',
  'connect.done': 'Connect',
  'connect.during': 'while connecting',
} as const;
