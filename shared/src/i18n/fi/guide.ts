/** Opas: näin pääset alkuun, menetelmän sanat ja ensimmäiset askeleet tyhjällä kartalla. */
import type { guide as enGuide } from '../en/guide';

export const guide = {
  'guide.title': 'Opas ja sanasto',
  'guide.how': 'Näin pääset alkuun',
  'guide.words': 'Sanat',
  'guide.search': 'Etsi sanoista',
  'guide.none': 'Mikään sana ei vastaa hakua ”{text}”.',
  'guide.first': 'Ensimmäiset askeleet',
  'guide.hide': 'Piilota ensimmäiset askeleet',
  'guide.done': 'tehty',
  'guide.todo': 'tekemättä',
  'guide.step.draw': 'Piirrä polku',
  'guide.step.draw.how':
    'Valitse tyhjä paikka Asiakas-riviltä ja kirjoita. Enter lisää seuraavan kosketuspisteen; Ctrl ja nuolinäppäin lisää sellaisen toiselle riville. Voit myös liittää taulukon taulukkolaskennasta.',
  'guide.step.who': 'Kerro, kuka tekee',
  'guide.step.who.how':
    'Anna kullekin vaiheelle tiimi ja kanava. Rivit voi kääntää näyttämään tiimit, kanavat tai persoonat.',
  'guide.step.judge': 'Merkitse arvo ja hukka',
  'guide.step.judge.how':
    'Kun kosketuspiste on valittuna, V merkitsee arvon, N välttämättömän ja W hukan. Kerro, kauanko vaihe kestää ja kauanko sitä odotetaan.',
  'guide.step.feel': 'Lisää tunteet',
  'guide.step.feel.how':
    'Näppäimet 1–5 kertovat, miltä tuntuu, erittäin huonosta erittäin hyvään. Henkilöstön käsitys ja asiakkaiden näkemys ovat rinnakkain.',
  'guide.step.read': 'Lue, mitä kartta paljastaa',
  'guide.step.read.how':
    'Oivallukset näyttävät, mihin aika kuluu, missä tiimit kadottavat toisensa ja missä petätte itseänne. Jokainen luku johtaa sen takana oleviin kosketuspisteisiin.',
  'guide.step.share': 'Tehkää se yhdessä',
  'guide.step.share.how':
    'Jaa linkki: kukaan ei tarvitse tunnusta, ja kaikki voivat muokata samaan aikaan, myös ilman verkkoa. Vie kartta kuvana tai koko projekti tiedostona.',
  'guide.first.touchpoints': 'Kirjoita kolme kosketuspistettä: napsauta tyhjää paikkaa ja kirjoita',
  'guide.first.team': 'Kerro, mikä tiimi vastaa yhdestä (näppäin T)',
  'guide.first.value': 'Merkitse yksi arvoksi, välttämättömäksi tai hukaksi (V, N, W)',
  'guide.first.times': 'Kerro, kauanko yksi kestää tai kauanko sitä odotetaan (näppäin P)',
  'guide.first.emotion': 'Kerro, miltä yksi tuntuu (näppäimet 1–5)',
  'guide.word.journey': 'Palvelupolku',
  'guide.word.journey.means':
    'Miten asiakkaan polku palvelun läpi todella kulkee ennen ostoa, sen aikana ja sen jälkeen, ja mitä työtä sen takana tehdään.',
  'guide.word.stage': 'Vaihe',
  'guide.word.stage.means':
    'Polun osa, esimerkiksi valinta tai muutto. Ajoitus kertoo, onko se ennen palvelua, sen aikana vai sen jälkeen.',
  'guide.word.touchpoint': 'Kosketuspiste',
  'guide.word.touchpoint.means':
    'Yksi kohtaaminen tai työvaihe, esimerkiksi puhelu, kirje tai tarkastus. Sillä on oma paikkansa aika-akselilla.',
  'guide.word.layer': 'Kerros',
  'guide.word.layer.means':
    'Kuka toimii: asiakas, asiakkaan kohtaava henkilöstö (näyttämö), näkymättömissä oleva henkilöstö (takahuone) vai järjestelmät ja kumppanit (tukiprosessit).',
  'guide.word.team': 'Tiimi eli siilo',
  'guide.word.team.means': 'Organisaation osa tai alihankkija, joka vastaa kosketuspisteestä.',
  'guide.word.momentOfTruth': 'Totuuden hetki',
  'guide.word.momentOfTruth.means': 'Kosketuspiste, joka ratkaisee, jääkö asiakas, luottaako hän ja suositteleeko hän.',
  'guide.word.value': 'Arvo',
  'guide.word.value.means':
    'Se, mistä asiakas maksaisi tai mitä hän jäisi kaipaamaan. Henkilöstöllä on oma näkemyksensä, mutta asiakas ratkaisee.',
  'guide.word.waste': 'Hukka',
  'guide.word.waste.means':
    'Työ ja odottaminen, joista asiakas ei saa mitään: kapulanvaihdot, virheiden korjaaminen, hyväksynnän odottaminen, priorisointi. Työn tekijät tunnistavat sen parhaiten.',
  'guide.word.necessary': 'Välttämätön hukka',
  'guide.word.necessary.means':
    'Ei anna asiakkaalle mitään, mutta siitä ei voi nyt luopua, esimerkiksi koska laki vaatii sitä.',
  'guide.word.handoff': 'Kapulanvaihto',
  'guide.word.handoff.means': 'Työ siirtyy tiimiltä toiselle. Jokainen vaihto on sauma, jossa katoaa tietoa ja aikaa.',
  'guide.word.times': 'Työaika, odotusaika, läpimenoaika',
  'guide.word.times.means':
    'Työaika kuluu tekemiseen, odotusaika kuluu ennen kuin vaihe alkaa. Läpimenoaika on molemmat yhteensä aika-akselilla.',
  'guide.word.flow': 'Virtaustehokkuus',
  'guide.word.flow.means':
    'Se osuus läpimenoajasta, jonka aikana tehdään jotain arvokasta. Muutama prosentti on tavallista.',
  'guide.word.rightFirstTime': 'Kerralla oikein',
  'guide.word.rightFirstTime.means':
    'Se osuus vaiheen tuloksista, jonka seuraava voi käyttää korjaamatta ja kysymättä, vastaanottajan arvion mukaan.',
  'guide.word.emotion': 'Tunnekäyrä',
  'guide.word.emotion.means':
    'Miltä asiakkaasta ja työn tekijöistä polun varrella tuntuu, erittäin huonosta (−2) erittäin hyvään (+2).',
  'guide.word.peakEnd': 'Huippu ja loppu',
  'guide.word.peakEnd.means': 'Kokemus muistetaan voimakkaimman ja viimeisen hetken perusteella, tuskin keskiarvon.',
  'guide.word.blindSpot': 'Sokea piste',
  'guide.word.blindSpot.means':
    'Henkilöstö uskoo jonkin sujuvan paremmin kuin asiakkaat sanovat. Mitä kukaan ei epäile, sitä kukaan ei korjaa.',
  'guide.word.gap': 'Odotukset ja kokemus',
  'guide.word.gap.means': 'Mitä asiakkaat odottivat ja mitä he saivat. Nollan alapuolella lupausta ei pidetty.',
  'guide.word.evidence': 'Näyttö',
  'guide.word.evidence.means':
    'Mistä asia tiedetään: oletettu, havaittu vai mitattu. Oletus voi olla oikea, mutta se ei ole tietoa.',
  'guide.word.finding': 'Havainto, teema, toimenpide',
  'guide.word.finding.means':
    'Polku-sovellus kertoo, mitä kartasta paljastuu. Hyväksykää se, mikä pitää paikkansa, valitkaa yksi tai kaksi teemaa ja sopikaa, kuka tekee mitä ja mihin mennessä.',
  'guide.word.state': 'Nykytila ja tavoitetila',
  'guide.word.state.means':
    'Polku sellaisena kuin se on ja sellaisena kuin siitä halutaan. Niitä voi verrata luku luvulta.',
  'guide.word.persona': 'Persoona',
  'guide.word.persona.means':
    'Tyypillinen asiakas tai työntekijä: mitä hän yrittää saada aikaan, mikä häntä vaivaa ja mikä ilahduttaa.',
  'guide.word.valueMap': 'Asiakasarvokartta',
  'guide.word.valueMap.means': 'Se, mitä tarjoatte, persoonan tehtävien, kipujen ja hyötyjen rinnalla.',
  'guide.word.goals': 'Tavoitteet',
  'guide.word.goals.means': 'Yksi visio, mitattavat tavoitteet ja se, mitä kultakin tiimiltä odotetaan ja miksi.',
} satisfies Record<keyof typeof enGuide, string>;
