/** Pictures on the map: choosing, pasting, dropping, sending. */
export const pictures = {
  'pictures.choose': 'Choose a picture…',
  'pictures.replace': 'Choose another picture…',
  'pictures.remove': 'Remove the picture',
  'pictures.ofTouchpoint': 'Picture of the touchpoint…',
  'pictures.alt': 'Describe the picture for those who cannot see it',
  'pictures.drop': 'Drop the picture here',
  'pictures.noPlace': 'Select a touchpoint or a stage first: the picture needs something to stand under.',
  'pictures.notPicture': '“{name}” is not a picture that this browser can read. PNG, JPEG, WebP and most others work.',
  'pictures.tooLarge': '“{name}” is too large: {size} MB. The most is {max} MB.',
  'pictures.notStored': 'The picture could not be kept in this browser: {reason}',
  'pictures.missing': 'The picture is missing',
  'pictures.waiting': '{n, plural, one {# picture is} other {# pictures are}} waiting to be sent',
  'pictures.refused': 'The server did not take a picture: {reason}',
  'pictures.inJson': '{n, plural, one {# picture is} other {# pictures are}} inside the file.',
} as const;
