/** The WebSocket that tests and the load generator use as clients; Node 20 has none built in. */
export { WebSocket as ClientSocket } from 'ws';
