import type { findings as en } from '../en/findings';

export const findings = {
  'finding.blind-spot.title': 'Sokea piste',
  'finding.blind-spot.text':
    'Kohdassa ”{touchpoint}” henkilöstö antaisi arvosanan {staff}, asiakkaat antavat {customers} (n = {n}): ero on {gap}.',
  'finding.blind-spot.why': 'Minkä henkilöstö luulee sujuvan hyvin, sitä kukaan ei korjaa.',
  'finding.unmet-expectation.title': 'Täyttymättömät odotukset',
  'finding.unmet-expectation.text':
    'Kohdassa ”{touchpoint}” asiakkaat odottivat arvosanaa {expectation} ja saivat {experience} (n = {n}): kuilu on {gap}.',
  'finding.unmet-expectation.why': 'Pettymys painaa enemmän kuin huono taso, jota osattiin odottaa.',
  'finding.subcontracted-moment.title': 'Totuuden hetki toisen käsissä, mittaamatta',
  'finding.subcontracted-moment.text':
    '”{touchpoint}” ratkaisee asiakassuhteen. Siitä vastaa alihankkija {team}, eikä mikään mittari kerro päivätyllä arvolla, miten se sujuu.',
  'finding.subcontracted-moment.why': 'Asiakas pitää teitä vastuussa, tekipä työn kuka tahansa.',
  'finding.unmeasured-moment.title': 'Totuuden hetki, jota ei mitata',
  'finding.unmeasured-moment.text':
    '”{touchpoint}” ratkaisee asiakassuhteen, {state, select, named {mutta sen mittarilla ”{metric}” ei ole tavoitetta eikä arvoa.} target {mutta sen mittarilla ”{metric}” on tavoite vailla arvoa.} undated {mutta sen mittarin ”{metric}” arvolla ei ole päivämäärää, joten sen ikää ei tiedetä.} other {eikä mikään mittari kerro, miten se sujuu.}}',
  'finding.unmeasured-moment.why': 'Mitä ratkaisevissa hetkissä ei mitata, sitä johtaa sattuma.',
  'finding.failure-without-recovery.title': 'Virhe, jota mikään ei korjaa',
  'finding.failure-without-recovery.text':
    'Kohdassa ”{touchpoint}” jokin menee pieleen, {named, select, yes {mutta ”{recovery}”, jonka pitäisi korjata se, ei tule sen jälkeen} other {eikä mikään kosketuspiste korjaa sitä}}.',
  'finding.failure-without-recovery.why': 'Hyvin hoidettu virhe voi sitoa asiakkaan lujemmin kuin virheettömyys.',
  'finding.weak-recovery.title': 'Korjaus, joka ei paranna tunnetta',
  'finding.weak-recovery.text':
    'Kohdan ”{recovery}” pitäisi korjata se, mikä epäonnistuu kohdassa ”{failure}”, mutta asiakkaan tunne on siinä yhä {emotion}{known, select, yes { (muutos {lift})} other {}}.',
  'finding.weak-recovery.why': 'Korjaus, joka ei tunnu, maksaa kahdesti: ensin virhe, sitten sen korjaaminen.',
  'finding.owner-of-the-whole.title': 'Kokonaisuudella ei ole yhtä omistajaa',
  'finding.owner-of-the-whole.text':
    '{by, select, words {Omistajaksi on kirjoitettu ”{name}”, mutta se ei ole vielä projektin henkilö.} other {{teams, plural, =0 {Kukaan ei omista tätä polkua kokonaisuutena.} one {Yksi tiimi vastaa tästä polusta, mutta omistajaa ei ole nimetty.} other {# tiimiä vastaa tästä polusta, eikä kukaan omista kokonaisuutta.}}}}',
  'finding.owner-of-the-whole.why': 'Kukin siilo näkee polusta oman vilahduksensa; jonkun on nähtävä se kokonaan.',
  'finding.long-waiting.title': 'Pitkä odotusaika',
  'finding.long-waiting.text':
    '{who, select, customer {Asiakas odottaa {waiting}} work {Työ odottaa {waiting}} other {Odotusaika on {waiting}}} ennen kohtaa ”{touchpoint}”: {share} koko läpimenoajasta.',
  'finding.long-waiting.why': 'Sillä välin ei tapahdu mitään. Pisimmän odotusajan lyhentäminen lyhentää polkua eniten.',
  'finding.seam-waiting.title': 'Pitkä odotusaika saumakohdassa',
  'finding.seam-waiting.text':
    '{who, select, customer {Asiakas odottaa {waiting}} work {Työ odottaa {waiting}} other {Odotusaika on {waiting}}} ennen kohtaa ”{touchpoint}”, jossa kapula vaihtuu: {fromTeam} → {toTeam}{elsewhere, select, yes {; suurin osa siitä on ennen kohtaa ”{longest}”} other {}}.',
  'finding.seam-waiting.why': 'Tiimien väliin jäävä odotusaika ei kuulu kenellekään, joten kukaan ei lyhennä sitä.',
  'finding.handoff-run.title': 'Monta kapulanvaihtoa peräkkäin',
  'finding.handoff-run.text':
    'Kohtien ”{from}” ja ”{to}” välillä on {count, plural, one {# kapulanvaihto} other {# kapulanvaihtoa}} peräkkäin: jokainen kosketuspiste kuuluu eri tiimille kuin edellinen.',
  'finding.handoff-run.why': 'Joka kapulanvaihdossa odotetaan, kerrotaan uudelleen tai hukataan jotain.',
  'finding.rework-hot-spot.title': 'Korjaustyö kasautuu',
  'finding.rework-hot-spot.text':
    '{loop, select, yes {{known, select, yes {Kohdasta ”{touchpoint}” palautetaan {share} tapauksista} other {Kohdasta ”{touchpoint}” palautetaan tapauksia; määrää ei ole merkitty}}} other {Kohdan ”{touchpoint}” tuotoksista {share} joudutaan korjaamaan}}{timed, select, yes {, mikä maksaa {hours} tapausta kohden.} other {.}}',
  'finding.rework-hot-spot.why':
    'Korjaaminen on työtä, jota kukaan ei tilannut; halvinta se on estää siellä, missä se syntyy.',
  'finding.largest-waste.title': 'Suurin hukka',
  'finding.largest-waste.text':
    '{timed, select, yes {{kind} vie polulla {hours}, {count, plural, one {# kosketuspisteessä} other {# kosketuspisteessä}}: mikään muu hukan laji ei vie enempää, sikäli kuin ajat tiedetään.} other {{kind} esiintyy polulla {count, plural, one {# kosketuspisteessä} other {# kosketuspisteessä}}: mitään muuta hukan lajia ei ole useammassa. Kuinka paljon aikaa se vie, ei ole tiedossa.}}',
  'finding.largest-waste.untold': 'Hukka, jonka lajia ei ole merkitty,',
  'finding.largest-waste.why': 'Aloittakaa siitä, mihin asiakkaan ajasta kuluu eniten.',
  'finding.shared-frustration.title': 'Turhauttaa molempia',
  'finding.shared-frustration.text': 'Kohdassa ”{touchpoint}” asiakkaan tunne on {customer} ja työntekijän {employee}.',
  'finding.shared-frustration.why': 'Työn tekijät tietävät, miksi se ei suju. Kysykää ensin heiltä.',
  'finding.passed-on-frustration.title': 'Hukka, joka turhauttaa tekijänsä',
  'finding.passed-on-frustration.text':
    'Työntekijän tunne on {employee} kohdassa ”{touchpoint}”, joka on hukkaa. {way, select, fall {Kohdasta ”{before}” kohtaan ”{after}”, jonka asiakas tuntee seuraavaksi, asiakkaan tunteen muutos on {change}; tunne on {customer}.} level {Seuraavaksi asiakas tuntee kohdan ”{after}”, eikä tunne kärsi: {customer}, muutos {change}.} after {Seuraavaksi asiakas tuntee kohdan ”{after}”: {customer}.} other {Mitä asiakas tuntee sen jälkeen, ei ole tiedossa.}}',
  'finding.passed-on-frustration.why': 'Työn turhautuminen siirtyy asiakkaaseen, sieltäkin, minne asiakas ei näe.',
  'finding.low-peak-end.title': 'Mieleen jää huono kokemus',
  'finding.low-peak-end.text':
    'Voimakkain hetki ”{peak}” ({peakValue}) ja viimeinen hetki ”{end}” ({endValue}) ovat keskimäärin {value}.',
  'finding.low-peak-end.why': 'Ihminen muistaa huipun ja lopun, ei keskiarvoa.',
  'finding.digital-physical-drop.title': 'Tunne putoaa, kun digitaalinen kanava loppuu',
  'finding.digital-physical-drop.text':
    'Siirryttäessä kohdasta ”{from}” ({fromChannel}) kohtaan ”{to}” ({toChannel}) asiakkaan tunteen muutos on {change}{waits, select, yes {, kun on odotettu {waiting}} other {}}.',
  'finding.digital-physical-drop.why': 'Minkä on kerran kirjoittanut, sen joutuu kertomaan uudelleen.',
  'finding.value-disagreement.title': 'Arvoa vai hukkaa?',
  'finding.value-disagreement.text':
    '{customers, select, value {Asiakkaat näkevät arvoa kohdassa ”{touchpoint}”, jota henkilöstö pitää hukkana.} other {Asiakkaat pitävät kohtaa ”{touchpoint}” hukkana, henkilöstö näkee siinä arvoa.}}',
  'finding.value-disagreement.why': 'Asiakas päättää, millä on arvoa. Ottakaa selvää ennen kuin karsitte tai hiotte.',
  'finding.no-team.title': 'Kosketuspisteitä ilman tiimiä',
  'finding.no-team.text':
    'Vaiheessa ”{stage}” on {count, plural, one {# kosketuspiste, josta} other {# kosketuspistettä, joista}} mikään tiimi ei vastaa.',
  'finding.no-team.why': 'Mikä ei kuulu kenellekään, sitä ei kehitä kukaan.',
  'finding.expectation-treadmill.title': 'Odotusten oravanpyörä',
  'finding.expectation-treadmill.text':
    'Kohdassa ”{touchpoint}” odotukset nousivat arvosta {before} ({from}) arvoon {after} ({to}), ja samaan aikaan kokemus oli vähintään {experience} (n = {n}).',
  'finding.expectation-treadmill.why': 'Mikä ylitetään kerta toisensa jälkeen, sitä kohta pidetään itsestään selvänä.',
  'finding.assumed-ratings.title': 'Oletusten varassa',
  'finding.assumed-ratings.text':
    'Polun takana on {all, number} arviota, tunnetta ja persoonakortin osiota. Niistä {share} on oletettu tai kertomatta: oletettu {assumed}, kertomatta {untold}.',
  'finding.assumed-ratings.why': 'Mukatieto tekee virheitä varmoin ottein. Kysykää asiakkailta ennen kuin päätätte.',
  'finding.stale-measurements.title': 'Mittauksia, jotka voivat olla vanhentuneita',
  'finding.stale-measurements.text':
    'Päivätyistä mittauksista ({dated, number}) {count, number} on yli {months, number} kuukautta vanhoja; vanhin, kohdassa ”{oldest}”, on päivältä {date}.{undated, plural, =0 {} one { Yhdeltä puuttuu päivä.} other { Lisäksi # mittaukselta puuttuu päivä.}}',
  'finding.stale-measurements.why': 'Asiakkaat ja palvelut muuttuvat; luvusta ei näe, että se on vanhentunut.',
  'finding.undecided-share.title': 'Vielä luokittelematta',
  'finding.undecided-share.text': 'Kosketuspisteistä {share} ({count, number}) on luokittelematta arvoksi tai hukaksi.',
  'finding.undecided-share.why': 'Siihen asti virtaustehokkuus on vaihteluväli eikä luku.',

  'finding.number-alone.title': 'Luku, joka ei kerro, mitä tehdä',
  'finding.number-alone.text':
    '”{touchpoint}” ratkaisee asiakassuhteen, ja sitä mittaa vain ”{metric}”: vierellä ei ole tavoiteltua reaktiota, syytä eikä ideaa.',
  'finding.number-alone.why': 'Pisteet kertovat, miten meni, mutta eivät miksi tai mitä asiakkaan piti kokea.',
  'finding.reaction-without-metric.title': 'Tavoiteltu reaktio ilman mittaria',
  'finding.reaction-without-metric.text':
    '{count, plural, =0 {Mikään ei mittaa tavoiteltua reaktiota, jolla ei ole kosketuspisteitä.} one {Mikään ei mittaa reaktiota, jota tavoitellaan kohdassa ”{touchpoint}”.} other {Mikään ei mittaa reaktiota, jota tavoitellaan kohdassa ”{touchpoint}” ja kaikkiaan {count} kosketuspisteessä.}}',
  'finding.reaction-without-metric.why': 'Mitä tavoitellaan mutta ei mitata, se jää toiveeksi.',
  'finding.metric-without-reaction.title': 'Mittari ilman tavoiteltua reaktiota',
  'finding.metric-without-reaction.text':
    'Kohdassa ”{touchpoint}” mitataan ”{metric}”, mutta kukaan ei ole sanonut, mitä asiakkaan pitäisi siinä kokea.',
  'finding.metric-without-reaction.why': 'Mittari ilman tavoiteltua reaktiota ohjaa pelkkään lukuun.',
  'finding.ungrounded-ratings.title': 'Arvioita ilman perustetta',
  'finding.ungrounded-ratings.text':
    'Arvioista, tunteista ja persoonien osioista {count}/{all} ({share}) ei kerro, mihin ne perustuvat.',
  'finding.ungrounded-ratings.why': 'Kun ei tiedetä, mitattiinko vai arvattiinko, tieto on arvaus.',
  'finding.unmapped-phase.title': 'Mitään ei ole kuvattu ennen tai jälkeen',
  'finding.unmapped-phase.text':
    '{phase, select, before {Ajasta ennen ostoa ei ole kuvattu mitään: mitä etsitään, kuullaan ja odotetaan.} other {Ajasta oston jälkeen ei ole kuvattu mitään: käyttöä, ongelmia ja niiden korjaamista.}}',
  'finding.unmapped-phase.why': 'Kokemus alkaa ennen ostoa eikä pääty siihen.',
  'finding.promise-above-experience.title': 'Lupaus kokemusta parempi',
  'finding.promise-above-experience.text':
    'Muiden ja markkinoinnin kertoma tuntuu arvolta {heard} ({saying, plural, one {# kosketuspiste} other {# kosketuspistettä}}), asiakkaan oma kokemus arvolta {met} ({own, plural, one {# kosketuspiste} other {# kosketuspistettä}}).',
  'finding.promise-above-experience.why': 'Markkinointi voi vain nostaa odotuksia; oman kokemuksen on lunastettava ne.',
  'finding.subcontracted-feeling.title': 'Huono tunne toisten käsissä',
  'finding.subcontracted-feeling.text':
    'Alihankkijat vastaavat {share} kosketuspisteistä ja {bad} huonosta tunteesta, {count, plural, one {# kosketuspisteessä} other {# kosketuspisteessä}}.',
  'finding.subcontracted-feeling.why': 'Asiakas pitää teitä vastuussa, tekipä työn kuka tahansa.',
  'finding.persona-on-assumptions.title': 'Persoona oletusten varassa',
  'finding.persona-on-assumptions.text':
    'Tämän persoonan täytetyistä osioista {count}/{all} perustuu oletuksiin{touchpoints, plural, =0 {} one {, ja # kosketuspiste koskee sitä} other {, ja # kosketuspistettä koskee sitä}}.',
  'finding.persona-on-assumptions.why':
    'Arvattu asiakas tuntuu kaikista tutulta eikä ole kukaan. Kysykää ja katsokaa oikeilta.',
  'finding.unaddressed-pain.title': 'Kipu vailla vastausta',
  'finding.unaddressed-pain.text':
    'Mikään tarjoomassa ei vastaa kipuun ”{pain}”.{told, select, yes { Sen vakavuus on {weight} / 5.} other {}}',
  'finding.unaddressed-pain.why': 'Asiakas lähtee, kun häntä vaivaavaan asiaan ei tartuta.',
  'finding.unasked-offer.title': 'Tarjotaan sitä, mitä kukaan ei pyytänyt',
  'finding.unasked-offer.text':
    '”{offer}” ei vastaa mihinkään tehtävään, kipuun tai hyötyyn{count, plural, =0 {} one {, ja # kosketuspiste tuottaa sen} other {, ja # kosketuspistettä tuottaa sen}}.',
  'finding.unasked-offer.why':
    'Sekin teettää työtä, mikä ei vastaa mihinkään. Yhdistä se siihen, mitä varten se on, tai luovu siitä.',
  'findings.show': 'Näytä, mistä on kyse',
  'findings.show.on':
    '{n, plural, one {Näytä # kosketuspiste taululla ”{board}”} other {Näytä # kosketuspistettä taululla ”{board}”}}',
  'findings.shown': '{label}: {n, plural, one {# kohta} other {# kohtaa}}',
  'findings.gone': '{n, plural, one {# ei enää löydy} other {# ei enää löydy}}',
  'findings.gone.about': 'Ei enää löydy. Havainto koski: {names}.',
  'findings.gone.forget': 'Unohda tämä päätös',
  'findings.severity.high': 'Vakava',
  'findings.severity.medium': 'Kohtalainen',
  'findings.severity.low': 'Lievä',
  'findings.state.open': 'Avoimet',
  'findings.state.accepted': 'Hyväksytyt',
  'findings.state.dismissed': 'Hylätyt',
  'findings.refused.unknown': 'Tästä havainnosta ei voi päättää.',
  'findings.refused.thirdTheme':
    'Taululla voi olla enintään {max, number} teemaa. Luopukaa ensin yhdestä: joka valitsee kaiken, ei valitse mitään.',
  'findings.refused.notATheme': 'Valitse havainto ensin teemaksi.',
  'findings.refused.reasonMissing': 'Kerro, miksi havainto hylätään, ettei kenenkään tarvitse kysyä uudelleen.',
  'findings.refused.textMissing': 'Kerro, mitä tehdään.',
  'findings.refused.ownerMissing': 'Kerro, kuka tekee: toimenpide ilman tekijää on toive.',
  'command.acceptFinding': 'Hyväksy havainto',
  'command.dismissFinding': 'Hylkää havainto',
  'command.reopenFinding': 'Avaa havainto uudelleen',
  'command.chooseTheme': 'Valitse teema',
  'command.dropTheme': 'Luovu teemasta',
  'command.setFindingOwner': 'Kerro, kuka teemasta vastaa',
  'command.setThemeAction': 'Muuta teeman toimenpidettä',
  'command.setActionStatus': 'Kerro toimenpiteen tila',
  'command.removeThemeAction': 'Poista teeman toimenpide',
  'findings.action.status': 'Toimenpiteen ”{text}” vaihe',
  'findings.action.where': 'Missä toimenpide on',
  'findings.action.beside': 'Teeman vieressä',
  'command.addThemeAction': 'Tee teemasta toimenpide',
  'command.addAction': 'Lisää toimenpide',
  'findings.actions.other': 'Muut toimenpiteet',
} as const satisfies Record<keyof typeof en, string>;
