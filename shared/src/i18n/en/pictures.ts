/** Pictures: choosing, pasting, dropping, uploading, and the server's answers. */
export const pictures = {
  'pictures.choose': 'Choose a picture…',
  'pictures.alt': 'Describe the picture for those who cannot see it',
  'pictures.noPlace': 'Select a touchpoint or a stage first: the picture needs a place.',
  'pictures.notPicture': '“{name}” is not a picture that this browser can read. PNG, JPEG, WebP and most others work.',
  'pictures.tooLarge': '“{name}” is too large: {size} MB. At most {max} MB.',
  'pictures.notStored': 'The picture could not be kept in this browser: {reason}',
  'pictures.missing': 'The picture is missing',
  'pictures.pasteOrDrop': 'or paste or drop one here',
  'pictures.working': 'Preparing…',
  'pictures.coming': 'The picture is on its way…',
  'pictures.replace': 'Replace the picture',
  'pictures.remove': 'Remove the picture',
  'pictures.understood': 'OK',
  'pictures.field': 'Picture',
  'pictures.text': 'Description of the picture',
  'pictures.text.hint': 'For those who cannot see it',
  'pictures.refused.mark': 'This picture is only on this device. Press to see why.',
  'pictures.refused.here': 'Only on this device.',
  'pictures.refused.pictures-full':
    'The pictures of this project already use all the space the server has for them. Remove some, or ask the people who run the server for more space, and then try again.',
  'pictures.refused.not-found':
    'Your link no longer lets you add pictures to this project. Ask for a link with editing rights and open the project with it.',
  'pictures.refused.too-large': 'The server does not accept a picture of this size. Replace it with a smaller one.',
  'pictures.refused.too-many-pixels':
    'The server does not accept a picture with so many pixels. Replace it with a smaller one.',
  'pictures.refused.not-a-picture':
    'The server does not recognise this as a picture. Choose the picture again from its file.',
  'pictures.refused.wrong-hash': 'The picture was damaged on its way or on this device. Choose it again from its file.',
  'pictures.status.refused':
    '{n, plural, one {# picture is only on this device} other {# pictures are only on this device}}',
  'pictures.status.title': 'Pictures that the server did not accept',
  'pictures.status.lead':
    'Others do not see them. They stay on this device and are included in a JSON export. The status in the top bar tells about everything else.',
  'pictures.megabyte': 'MB',
  'pictures.inJson': '{n, plural, one {# picture is} other {# pictures are}} in the file; it takes {size}.',
  'pictures.notInJson':
    '{n, plural, one {# picture is} other {# pictures are}} not in the file: this device does not have {n, plural, one {it} other {them}} and the server could not be asked. Export again when you are connected.',
} as const;
