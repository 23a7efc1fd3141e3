import type { formats as en } from '../en/formats';

export const formats = {
  'formats.at.line': 'Rivi {line}: {reason}',
  'formats.at.place': '{place}: {reason}',
  'formats.at.linePlace': 'Rivi {line}, {place}: {reason}',
  'formats.tooLarge': 'Tiedosto on suurempi kuin {most} Mt.',

  'formats.csv.notText': 'Tämä ei ole tekstitiedosto. Tallenna taulukko ensin CSV-muotoon.',
  'formats.csv.empty': 'Tiedosto on tyhjä.',
  'formats.csv.onlyHeader': 'Otsikkorivin alla ei ole yhtään kosketuspistettä.',
  'formats.csv.tooManyRows': 'Rivejä on enemmän kuin {most}.',
  'formats.csv.quotes': 'Solun aloittavaa lainausmerkkiä ei suljeta, tai lainausmerkki on väärässä paikassa.',
  'formats.csv.needs': '”{found}” tarvitsee rinnalleen sarakkeen {needs}.',
  'formats.csv.notNumber': '”{found}” ei ole luku.',
  'formats.csv.notTime': '”{found}” ei ole aika, kuten 30 min, 2 h tai 3 tpv.',
  'formats.csv.noTitle': 'Rivillä ei ole kosketuspistettä, joten siitä ei voi ottaa mitään.',
  'formats.csv.tooManyExtra': 'Omia sarakkeita voi säilyttää enintään {most}.',
  'formats.csv.outOfRange': '”{found}” ei ole välillä {min}–{max}.',
  'formats.csv.notBoolean': '”{found}” ei ole kyllä eikä ei.',
  'formats.csv.unknownWord': 'Sanaa ”{word}” ei tunneta tässä. Tunnetaan: {known}.',
  'formats.csv.oneOnly': 'Näistä voi valita vain yhden: ”{found}”.',
  'formats.csv.tooLong': 'Tekstissä on {length} merkkiä; enintään {most} sallitaan.',

  'formats.json.syntax':
    'Tämä ei ole kelvollista JSONia: tässä pitäisi olla {expected, select, value {arvo} name {nimi lainausmerkeissä} string {tekstin loppu} end {tiedoston loppu} other {”{char}”}}.',
  'formats.json.tooDeep': 'Arvoja on sisäkkäin yli {most} tasoa.',
  'formats.json.notPolku': 'Tämä ei ole Polku-projektin tiedosto.',
  'formats.json.newer':
    'Tiedoston on kirjoittanut uudempi Polku-versio (muoto {version}; tämä lukee muotoon {most} asti). Päivitä sovellus ensin.',
  'formats.json.version': 'Muodon version on oltava kokonaisluku 1:stä alkaen.',
  'formats.json.kind': 'Tässä on oltava {kind, select, object {olio} list {luettelo} other {teksti}}.',
  'formats.json.id': '”{found}” ei ole tunniste (1–40 kirjainta tai numeroa).',
  'formats.json.duplicateId': 'Tunniste {found} on kahteen kertaan.',
  'formats.json.reserved': 'Kentän nimi ei voi olla ”{name}”.',
  'formats.json.twice': 'Kenttä on sekä arvona että tekstinä.',
  'formats.json.removed': 'Tässä on oltava null tai tieto siitä, milloin (at) ja kuka (by) poisti.',
  'formats.json.field': '”{found}” ei käy tähän.',
  'formats.json.notValue': 'Tämä on yhdessä kirjoitettava teksti, jonka paikka on kohdassa ”texts”.',
  'formats.json.notText': 'Tämä ei ole yhdessä kirjoitettava teksti; sen paikka on kohdassa ”values”.',
  'formats.json.tooManyRecords': 'Taululla on yli {most} tietuetta.',
  'formats.json.picture.name': '”{found}” ei ole kuvan tunniste (64 heksadesimaalinumeroa).',
  'formats.json.picture.twice': 'Kuva {found} on tiedostossa kahdesti.',
  'formats.json.picture.type': '”{found}” ei ole kuvatyyppi. Tunnetut: image/png, image/jpeg, image/webp.',
  'formats.json.picture.base64': 'Kuvan data ei ole ehjää base64-koodausta.',
  'formats.json.picture.large': 'Kuva on suurempi kuin kuva saa olla (1 Mt).',
  'formats.json.picture.none': 'Data ei ole kuva.',
  'formats.json.picture.other': 'Data on toisenlainen kuva kuin sen tyyppi kertoo.',
  'formats.json.picture.pixels': 'Kuvassa on liian monta pikseliä.',
  'formats.json.picture.wrong':
    'Data ei ole se kuva, jonka tunniste (hash) nimeää: sitä on muutettu tai se on vioittunut.',
  'formats.json.picture.sum': 'Kuvat vievät yhteensä yli {most} Mt.',

  'formats.lost.title': 'CSV-tiedostoon eivät mahdu:',
  'formats.lost.personas': '{count, plural, one {# kosketuspisteen persoonat} other {# kosketuspisteen persoonat}}',
  'formats.lost.metricFigures':
    '{count, plural, one {# nimettömän mittarin yksikkö ja luvut} other {# nimettömän mittarin yksiköt ja luvut}}',
  'formats.lost.recoveries':
    '{count, plural, one {# virheen korjaava kosketuspiste} other {# virheen korjaavat kosketuspisteet}}',
  'formats.lost.images': '{count, plural, one {# kuva} other {# kuvaa}}',
  'formats.lost.subJourneys': '{count, plural, one {# alipolku} other {# alipolkua}}',
  'formats.lost.phases':
    '{count, plural, one {# vaiheen ajoitus (ennen, aikana, jälkeen)} other {# vaiheen ajoitukset (ennen, aikana, jälkeen)}}',
  'formats.lost.cards': '{count, plural, one {# kortti} other {# korttia}}',
  'formats.lost.connectors': '{count, plural, one {# yhteys} other {# yhteyttä}}',
  'formats.lost.personaEmotions':
    '{count, plural, one {yksittäisten persoonien tunteet # kosketuspisteessä} other {yksittäisten persoonien tunteet # kosketuspisteessä}}',
  'formats.lost.ratingSources':
    '{count, plural, one {# kosketuspisteen arvioiden lähteet tai vastaajamäärät} other {# kosketuspisteen arvioiden lähteet tai vastaajamäärät}}',
  'formats.lost.rolledTimes':
    '{count, plural, one {ajat, jotka # kosketuspiste saa alipolultaan} other {ajat, jotka # kosketuspistettä saa alipoluiltaan}}',
  'formats.lost.emptyStages':
    '{count, plural, one {# vaihe ilman kosketuspisteitä} other {# vaihetta ilman kosketuspisteitä}}',
  'formats.lost.notes': '{count, plural, one {# muistilappu tai nuoli} other {# muistilappua tai nuolta}}',
  'formats.lost.rowNames': '{count, plural, one {# rivin oma nimi} other {# rivin omat nimet}}',
  'formats.lost.views': '{count, plural, one {# tallennettu näkymä} other {# tallennettua näkymää}}',
  'formats.lost.details':
    '{count, plural, one {# kosketuspisteen muita tietoja} other {# kosketuspisteen muita tietoja}}',
  'formats.lost.links': 'linkit: {what}',
  'formats.csv.notDate': 'tähän odotetaan päivämäärää, kuten 1.9.2026 tai 2026-09-01',
} as const satisfies Record<keyof typeof en, string>;
