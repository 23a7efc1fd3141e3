/** Fields: the picture, the sub-journey, and custom fields. */
import { fields, tooLong } from './column';
import type { FieldRow } from './field';
import { yes } from './build';

const LONG = 2000;

export const PICTURE: readonly FieldRow[] = [
  {
    field: 'image',
    label: 'pictures.field',
    heading: 'compare.field.image',
    text: ({ image, imageText }, saying) => (image === '' ? '' : imageText.trim() || yes(true, saying)),
    columns: [
      {
        // Whether there is a picture, by its words if it has some; what is written becomes the words.
        id: 'image',
        label: 'table.column.image',
        width: 148,
        kind: 'text',
        show: ({ image, imageText }, { words }) => (image === '' ? '' : imageText || words.t('table.yes')),
        read(text, { image, imageText }, { words }) {
          const said = text.trim();
          if (image === '') return said === '' ? { write: {} } : { why: words.t('table.problem.noPicture') };
          if (imageText === '' && said === words.t('table.yes')) return { write: {} };
          return said.length <= LONG ? fields({ imageText: said }) : tooLong(words, said.length, LONG);
        },
      },
    ],
  },
  {
    field: 'imageText',
    outlined: false,
    label: 'pictures.text',
    heading: 'compare.field.imageText',
    text: ({ imageText }) => imageText,
  },
];

export const NESTED: readonly FieldRow[] = [
  {
    field: 'subJourney',
    outlined: false,
    label: 'nested.title',
    heading: 'compare.field.subJourney',
    text: ({ subJourney }, { nameOf }) => nameOf(subJourney),
  },
  {
    field: 'rollUp',
    outlined: false,
    label: 'nested.rolled',
    heading: 'compare.field.rollUp',
    text: ({ rollUp }, saying) => yes(rollUp, saying),
  },
  {
    field: 'rollUpAlso',
    outlined: false,
    label: 'nested.rolledAlso',
    heading: 'nested.rolledAlso',
    text: ({ rollUpAlso }, { words }) => rollUpAlso.map((what) => words.t(`rollUp.${what}`)).join(', '),
    unordered: true,
  },
];
