import type { leaving as enLeaving } from '../en/leaving';

export const leaving = {
  'leaving.title': 'Missä asiakkaat poistuvat',
  'leaving.how':
    'Kuinka moni aloittaneista jatkaa kunkin kosketuspisteen jälkeen: jäävien osuuksien tulo. Jos jokin osuus ei ole tiedossa, jatkaa enintään näin moni. Rinnakkaisista kosketuspisteistä lasketaan suurin osuus.',
  'leaving.chart': 'Kuinka moni aloittaneista jatkaa',
  'leaving.empty': 'Kirjaa kosketuspisteisiin, kuinka suuri osa sinne tulleista poistuu siinä.',
  'leaving.column.share': 'Poistuu tässä, tulleista',
  'leaving.column.arriving': 'Tulee tähän, kaikista',
  'leaving.column.leaving': 'Poistuu tässä, kaikista',
  'leaving.column.staying': 'Jatkaa, kaikista',
  'analysis.survival': 'Pääsee loppuun',
  'analysis.survival.how':
    'Osuus aloittaneista, jotka pääsevät loppuun: tulo luvuista 1 − poistuvien osuus polkua pitkin. Jos jokin osuus ei ole tiedossa, loppuun pääsee enintään näin moni.',
  'lane.leaving': 'Missä asiakkaat poistuvat',
  'scene.leaving.staying': 'jatkaa',
  'scene.leaving.left': 'poistuu',
  'finding.largest-exit.title': 'Suurin poistuma',
  'finding.largest-exit.text':
    '{share} kosketuspisteeseen ”{touchpoint}” tulleista ei jatka pidemmälle: {leaving} kaikista aloittaneista, enemmän kuin missään muussa niistä {known, plural, one {# kosketuspisteestä} other {# kosketuspisteestä}}, joiden osuus tiedetään{unknown, plural, =0 {} one { (# ei tiedossa)} other { (# ei tiedossa)}}.',
  'finding.largest-exit.why': 'Siellä missä useimmat poistuvat, loppupolusta on hyötyä harvimmille.',
  'askedAgain.title': 'Uudelleen kysytyt tiedot',
  'askedAgain.how':
    'Mitä kosketuspisteessä kysytään asiakkaalta, vaikka se on kysytty tai tiedetty polulla aiemmin tai tiedetään siinä.',
  'askedAgain.empty': 'Kirjaa kosketuspisteisiin, mitä tietoja asiakkaalta kysytään ja mitä hänestä jo tiedetään.',
  'askedAgain.none': 'Mitään ei kysytä uudelleen.',
  'askedAgain.datum': 'Mitä',
  'askedAgain.at': 'Kysytään uudelleen',
  'askedAgain.before': 'Kysytty tai tiedetty aiemmin',
  'askedAgain.here': 'tiedetään tässä',
  'askedAgain.more': '+{n}',
  'analysis.askedAgain': 'Kysytään uudelleen, vaikka tiedetään',
  'analysis.askedAgain.how':
    'Kuinka monta kertaa asiakkaalta kysytään tietoja, jotka on kysytty tai tiedetty aiemmin. Asiakkaan kosketuspisteet, joiden tietoja ei ole kirjattu, ovat tuntemattomia.',
  'finding.asked-again.title': 'Kysytään uudelleen',
  'finding.asked-again.text':
    'Kosketuspisteessä ”{touchpoint}” asiakkaalta kysytään: {data}{more, plural, =0 {} other { ja # muuta}}, vaikka {where, select, before {se on kysytty tai tiedetty aiemmin, ensin kosketuspisteessä ”{first}”} other {se jo tiedetään}}.',
  'finding.asked-again.why': 'Kahdesti kysytty näkee, ettei kukaan ole kuunnellut, ja maksaa siiloista ajallaan.',
  'inspector.data.asked': 'Asiakkaalta kysytään',
  'inspector.data.known': 'Asiakkaasta tiedetään',
  'inspector.data.add': 'Lisää, esim. osoite',
  'inspector.data.remove': 'Poista {name}',
} satisfies Record<keyof typeof enLeaving, string>;
