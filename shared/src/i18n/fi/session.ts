import type { session as en } from '../en/session';

export const session = {
  'session.problem.link':
    'Linkki ei ole enää voimassa, tai projektia ei ole tällä palvelimella. Se mitä sinulla on, pysyy tällä laitteella.',
  'session.problem.forbidden': 'Linkkisi ei salli projektin muuttamista. Muutoksesi pysyvät vain tällä laitteella.',
  'session.problem.tooLarge':
    'Projekti on kasvanut palvelimelle liian suureksi. Muutoksesi pysyvät tällä laitteella; vie projekti tiedostoon, niin sinulla on kopio.',
  'session.problem.serverFull':
    'Palvelin ei ota vastaan enempää uusia projekteja. Projekti pysyy tällä laitteella. Lataa sivu uudelleen, kun palvelimen ylläpitäjä on tehnyt tilaa, tai vie projekti tiedostoon, niin sinulla on kopio.',
  'session.problem.upgrade': 'Tämä Polku-versio on liian vanha palvelimelle. Päivitä lataamalla sivu uudelleen.',
  'session.problem.refused': 'Palvelin torjui yhteyden. Muutoksesi pysyvät tällä laitteella.',
  'session.problem.otherHistory':
    'Palvelimella on projektista toinen versio, esimerkiksi palautetun varmuuskopion jälkeen. Sinun versiosi säilyy tällä laitteella omana projektinaan.',
  'session.problem.in': '{document}: {said}',
  'session.document.discussion': 'Kommentit',
  'session.document.workshop': 'Työpaja',
  'session.problem.storageUnavailable':
    'Selain ei anna Polku-sovelluksen tallentaa mitään (yksityinen ikkuna?). Pidä sivu auki, kunnes muutoksesi ovat palvelimella, tai vie projekti tiedostoon.',
  'session.problem.storageFull':
    'Laitteen tila on lopussa. Vapauta tilaa tai vie projekti tiedostoon ennen kuin suljet sivun.',
  'session.problem.storageFailed':
    'Selain ei saanut muutoksiasi tallennettua. Laitteen levy voi olla täynnä: vapauta tilaa ja pidä sivu auki, kunnes muutoksesi ovat palvelimella, tai vie projekti tiedostoon.',
  'session.problem.storageBlocked':
    'Toisessa välilehdessä on uudempi Polku-versio. Lataa tämä sivu uudelleen, jotta muutoksesi taas tallentuvat.',
  'session.problem.erased':
    'Projekti on poistettu palvelimelta lopullisesti. Sitä, mitä tällä laitteella on, voi katsella ja viedä tiedostoon.',
  'session.readonly.erased': 'Projekti on poistettu. Sitä voi katsella ja viedä tiedostoon mutta ei muuttaa.',
  'session.readonly.role': 'Linkilläsi voit katsella projektia mutta et muuttaa sitä.',
  'session.readonly.discussion': 'Linkilläsi voit lukea kommentteja mutta et kirjoittaa niitä.',
  'session.readonly.workshop': 'Vain fasilitaattorit ohjaavat työpajaa.',
  'session.readonly.nameless': 'Kerro nimesi, niin voit kirjoittaa kommentteja.',
  'session.readonly.lost':
    'Osa tästä projektista on vioittunut palvelimella. Näet sen viimeisen ehjän tilan. Mitään ei voi muuttaa, ennen kuin ylläpitäjä on korjannut sen.',
  'session.readonly.lostLead':
    'Palvelin ei enää pysty lukemaan osaa tästä asiakirjasta. Kaikki näkevät sen viimeisen ehjän tilan, eikä mitään voi muuttaa. Kerro ylläpitäjälle: hän voi palauttaa varmuuskopion. Se, mitä ihmisten laitteilla on, säilyy niillä.',
  'session.readonly.muted': 'Fasilitaattori on mykistänyt sinut. Voit katsella, mutta et voi nyt muuttaa mitään.',
  'session.readonly.crowded':
    'Muokkaajia on niin monta kuin palvelin ottaa. Voit katsella, ja voit muokata heti, kun paikka vapautuu.',
  'session.readonly.step': 'Tässä askeleessa vain fasilitaattorit muokkaavat tauluja.',
  'session.readonly.stepAnswer': 'Tässä askeleessa kaikki vain vastaavat. Taulut ja kommentit lepäävät.',
  'session.readonly.frozen': 'Fasilitaattori on jäädyttänyt projektin toistaiseksi. Voit katsella sitä.',
  'session.readonly.frozenHere': 'Fasilitaattori on jäädyttänyt tämän toistaiseksi.',
  'session.readonly.notJoined': 'Kommentteja voi kirjoittaa, kun projekti on käynyt palvelimella.',
  'session.readonly.frozenBoard': 'Fasilitaattori on jäädyttänyt tämän taulun toistaiseksi. Voit katsella sitä.',
  'session.readonly.unknown': 'Projekti on avattava kerran verkossa, ennen kuin sitä voi muuttaa täällä.',
  'session.readonly.newer':
    'Projekti on tehty uudemmalla Polku-versiolla. Päivitä lataamalla sivu uudelleen; siihen asti sitä voi katsella.',
  'session.readonly.replaced': 'Tämä versio projektista on siirretty syrjään. Avaa projekti uudelleen.',
  'session.refused.text': 'Teksti on liian pitkä.',
  'session.refused.gone': 'Tätä ei ole enää.',
  'session.update.stale':
    'Polku päivitettiin toisessa välilehdessä. Lataa sivu uudelleen, niin jatkat uudella versiolla.',
  'session.update.missing': 'Osaa sovelluksesta ei voitu ladata. Tarkista yhteys ja lataa sivu uudelleen.',
} as const satisfies Record<keyof typeof en, string>;
