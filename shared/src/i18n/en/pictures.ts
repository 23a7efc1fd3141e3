/** Pictures on the map: choosing, pasting, dropping, sending. */
export const pictures = {
  'pictures.choose': 'Choose a picture…',
  'pictures.alt': 'Describe the picture for those who cannot see it',
  'pictures.noPlace': 'Select a touchpoint or a stage first: the picture needs something to stand under.',
  'pictures.notPicture': '“{name}” is not a picture that this browser can read. PNG, JPEG, WebP and most others work.',
  'pictures.tooLarge': '“{name}” is too large: {size} MB. The most is {max} MB.',
  'pictures.notStored': 'The picture could not be kept in this browser: {reason}',
  'pictures.missing': 'The picture is missing',
  'pictures.notInJson':
    '{n, plural, one {# picture is} other {# pictures are}} not inside the file; it holds their names only. They stay on the server and on this device.',
} as const;
