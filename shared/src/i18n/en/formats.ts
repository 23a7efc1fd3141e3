/** Importing and exporting files: why one was not read, and what an export leaves out. `{found}` is the offending value. */
export const formats = {
  'formats.at.line': 'Line {line}: {reason}',
  'formats.at.place': '{place}: {reason}',
  'formats.at.linePlace': 'Line {line}, {place}: {reason}',
  'formats.tooLarge': 'The file is larger than {most} MB.',

  'formats.csv.notText': 'This is not a text file. Save the sheet as CSV first.',
  'formats.csv.empty': 'The file is empty.',
  'formats.csv.onlyHeader': 'There is a header row but no touchpoint below it.',
  'formats.csv.tooManyRows': 'There are more than {most} rows.',
  'formats.csv.quotes': 'A quotation mark that opens a cell is not closed, or is in the wrong place.',
  'formats.csv.needs': '“{found}” needs {needs} beside it.',
  'formats.csv.notNumber': '“{found}” is not a number.',
  'formats.csv.notTime': '“{found}” is not a time such as 30 min, 2 h or 3 working days.',
  'formats.csv.noTitle': 'This row has no touchpoint, so nothing of it can be taken.',
  'formats.csv.tooManyExtra': 'No more than {most} columns of your own can be kept.',
  'formats.csv.outOfRange': '“{found}” is not between {min} and {max}.',
  'formats.csv.notBoolean': '“{found}” is neither yes nor no.',
  'formats.csv.unknownWord': '“{word}” is not known here. Known: {known}.',
  'formats.csv.oneOnly': 'Only one of these can be chosen: “{found}”.',
  'formats.csv.tooLong': 'The text has {length} characters; at most {most} are allowed.',

  'formats.json.syntax':
    'This is not valid JSON: {expected, select, value {a value} name {a name in quotation marks} string {the end of a text} end {the end of the file} other {“{char}”}} was expected.',
  'formats.json.tooDeep': 'Values are nested deeper than {most} levels.',
  'formats.json.notPolku': 'This is not a Polku project file.',
  'formats.json.newer':
    'The file was written by a newer Polku (format {version}; this one reads up to {most}). Update the app first.',
  'formats.json.version': 'The format version must be a whole number of 1 or more.',
  'formats.json.kind': 'This must be {kind, select, object {an object} list {a list} other {a text}}.',
  'formats.json.id': '“{found}” is not an id (1–40 letters and digits).',
  'formats.json.duplicateId': 'The id {found} appears twice.',
  'formats.json.reserved': 'A field cannot be called “{name}”.',
  'formats.json.twice': 'The field is there both as a value and as a text.',
  'formats.json.removed': 'This must be null, or say when (at) and by whom (by).',
  'formats.json.field': '“{found}” is not allowed here.',
  'formats.json.notValue': 'This is a text that people write together; it belongs under “texts”.',
  'formats.json.notText': 'This is not a text that people write together; it belongs under “values”.',
  'formats.json.tooManyRecords': 'A board has more than {most} records.',
  'formats.json.picture.name': '“{found}” is not the name of a picture (64 hexadecimal digits).',
  'formats.json.picture.twice': 'The picture {found} appears twice.',
  'formats.json.picture.type': '“{found}” is not a picture type. Known: image/png, image/jpeg, image/webp.',
  'formats.json.picture.base64': 'The data of the picture is not whole base64.',
  'formats.json.picture.large': 'The picture is larger than one may be (1 MB).',
  'formats.json.picture.none': 'The data is not a picture.',
  'formats.json.picture.other': 'The data is another kind of picture than its type says.',
  'formats.json.picture.pixels': 'The picture has too many pixels.',
  'formats.json.picture.wrong':
    'The data is not the picture that its name (hash) says; it has been changed or damaged.',
  'formats.json.picture.sum': 'The pictures take more than {most} MB together.',

  'formats.lost.title': 'A CSV file does not include:',
  'formats.lost.personas': '{count, plural, one {personas of # touchpoint} other {personas of # touchpoints}}',
  'formats.lost.metricFigures':
    '{count, plural, one {the unit and figures of # metric without a name} other {the unit and figures of # metrics without a name}}',
  'formats.lost.recoveries':
    '{count, plural, one {which touchpoint puts # failure right} other {which touchpoints put # failures right}}',
  'formats.lost.images': '{count, plural, one {# picture} other {# pictures}}',
  'formats.lost.subJourneys': '{count, plural, one {# sub-journey} other {# sub-journeys}}',
  'formats.lost.phases': '{count, plural, one {the phase of # stage} other {the phases of # stages}}',
  'formats.lost.cards': '{count, plural, one {# card} other {# cards}}',
  'formats.lost.connectors': '{count, plural, one {# connector} other {# connectors}}',
  'formats.lost.personaEmotions':
    '{count, plural, one {what single personas feel at # touchpoint} other {what single personas feel at # touchpoints}}',
  'formats.lost.ratingSources':
    '{count, plural, one {sources of ratings of # touchpoint, or how many gave them} other {sources of ratings of # touchpoints, or how many gave them}}',
  'formats.lost.rolledTimes':
    '{count, plural, one {times that # touchpoint takes from its sub-journey} other {times that # touchpoints take from their sub-journeys}}',
  'formats.lost.emptyStages': '{count, plural, one {# stage without touchpoints} other {# stages without touchpoints}}',
  'formats.lost.notes': '{count, plural, one {# free note} other {# free notes}}',
  'formats.lost.rowNames': '{count, plural, one {the name given to # row} other {the names given to # rows}}',
  'formats.lost.views': '{count, plural, one {# saved view} other {# saved views}}',
  'formats.lost.details':
    '{count, plural, one {further details of # touchpoint} other {further details of # touchpoints}}',
  'formats.lost.links': 'links with {what}',
  'formats.csv.notDate': 'a date is expected here, such as 2026-09-01 or 1.9.2026',
} as const;
