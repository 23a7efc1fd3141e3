/**
 * What people call the columns of a journey's table, in English and Finnish: the heads of Polku's own table and fields, in
 * their current and earlier wordings, and usual synonyms. Case, punctuation and spaces do not count. A head that may mean
 * something else, too, stands under `PERHAPS`: it is proposed, and somebody says whether it is right.
 * A heading that is reworded in the interface is added here; the earlier one stays.
 */
export const HEADS: Readonly<Record<string, string>> = {
  stage:
    'stage name, phase, journey stage, journey phase, vaihe, vaiheen nimi, päävaihe, polun vaihe, palvelupolun vaihe',
  touchpoint:
    'touch point, touchpoints, touchpoint name, step, step name, activity, action, task, event, kosketuspiste, kosketuspisteet, kontaktipiste, palvelutuokio, tapahtuma, toiminto, tehtävä, askel, työvaihe',
  layer: 'layers, swimlane, swim lane, row, level, kerros, taso, uimarata, rivi, kaista',
  team: 'team name, teams, owner, responsible, actor, department, unit responsible, who, tiimi, tiimit, vastuutiimi, vastuu, vastuutaho, toimija, tekijä, osasto, yksikkö vastuussa, kuka',
  external:
    'subcontractor, is subcontractor, external team, outsourced, alihankkija, alihankinta, ulkoinen, ulkoistettu',
  channel: 'channels, medium, kanava, kanavat, asiointikanava',
  with_previous:
    'parallel, parallel to the previous one, parallel with previous, with the previous one, at the same time as the previous one, at the same time, same time, simultaneous, rinnakkain, rinnakkainen, rinnakkain edellisen kanssa, samaan aikaan, samaan aikaan kuin edellinen, samaan aikaan edellisen kanssa, samanaikainen, yhtä aikaa edellisen kanssa',
  value: 'value class, value type, value classification, arvo, arvoluokka, arvon luokka',
  waste:
    'wastes, waste kind, waste kinds, waste type, kind of waste, kinds of waste, hukka, hukat, hukan laji, hukan lajit, hukkalaji, hukkatyyppi',
  process_time:
    'work, work time, working time, touch time, processing time, pt, työ, työaika, työn kesto, käsittelyaika, prosessiaika, tekoaika, tekemisaika, läpimenotyö',
  process_unit:
    'process time unit, process unit, work unit, unit of process time, unit of work, process time process unit, työajan yksikkö, käsittelyajan yksikkö',
  wait_time:
    'wait, waiting, waits, waiting time, waiting time before, waiting before, wait before, wait time before, delay, queue time, queueing time, wt, odotus, odotusaika, odotus ennen, odotusaika ennen, odottaminen, odottelu, jonotus, jonotusaika, viive',
  wait_unit:
    'wait time unit, waiting unit, waiting time unit, unit of waiting, wait time wait unit, odotuksen yksikkö, odotusajan yksikkö',
  complete_accurate:
    'c a, ca, c and a, complete and accurate, percent complete and accurate, right first time, right the first time, first time right, rft, first pass yield, fpy, kerralla oikein, oikein kerralla, kerralla valmis, kerralla oikein osuus, virheettömyys',
  emotion:
    'customer emotion, customer s emotion, customers emotion, emotions, feeling, feelings, mood, sentiment, emotion level, tunne, tunnetila, tunteet, asiakkaan tunne, asiakkaan tunnetila, asiakastunne, fiilis',
  employee_emotion:
    'employee s emotion, employees emotion, employees emotions, staff emotion, employee feeling, employee mood, työntekijän tunne, työntekijöiden tunne, työntekijän tunnetila, henkilöstön tunne, henkilökunnan tunne',
  expectation:
    'expectations, customer expectation, expectation 1 5, odotukset, odotus 1 5, odotukset 1 5, asiakkaan odotus, asiakkaan odotukset, odotusarvo',
  experience:
    'customer experience, experienced, experience 1 5, kokemus, kokemus 1 5, asiakkaan kokemus, asiakaskokemus, koettu',
  experience_n:
    'experience n, experience number of answers, n experience, answers, kokemus n, kokemus vastausten määrä, vastausten määrä, vastaajia',
  staff_belief:
    'staff beliefs, staff rating, staff view, staff 1 5, employee belief, what staff believe, henkilöstö, henkilöstö 1 5, henkilöstön käsitys, henkilöstön arvio, henkilöstön arvio 1 5, henkilöstön käsitys 1 5, henkilöstön näkemys',
  staff_n:
    'staff belief n, staff belief number of answers, n staff, henkilöstö n, henkilöstön käsitys vastausten määrä, henkilöstön arvio vastausten määrä',
  importance: 'importance 1 5, priority, weight, tärkeys, tärkeys 1 5, merkitys, painoarvo',
  moment_of_truth: 'mot, moments of truth, key moment, totuuden hetki, totuuden hetket, avainhetki',
  desired_reaction:
    'desired customer reaction, desired response, tavoiteltu reaktio, tavoiteltu asiakkaan reaktio, haluttu reaktio',
  metric: 'kpi, indicator, measure, metric name, mittari, mittarit, tunnusluku',
  evidence: 'evidence level, basis, näyttö, näytön taso, näytön laji, perusta',
  source: 'sources, data source, lähde, lähteet, tiedon lähde',
  description:
    'details, notes, note, comment, comments, remark, remarks, kuvaus, selite, lisätiedot, lisätieto, huomautus, huomautukset, huomio, huomiot, kommentti, kommentit, muistiinpanot',
  moment: 'time slot, timeslot, point in time, same moment, hetki, ajankohta, samaan aikaan tapahtuvat, ajanhetki',
  personas: 'persona, persoona, persoonat',
  value_by_customer:
    'value to the customer, value as customers see it, customer s value, customer value, value for the customer, arvo asiakkaalle, arvo asiakkaan silmin, asiakkaan arvio arvosta, asiakasarvo',
  value_dimensions:
    'value dimensions, kinds of customer value, kinds of value, dimensions of value, asiakasarvon lajit, arvon lajit, arvon ulottuvuudet, asiakasarvon ulottuvuudet',
  origin:
    'origin of the expectation, origin of expectation, origin of expectations, alkuperä, odotuksen alkuperä, odotusten alkuperä',
  volume:
    'volume per month, number of cases, cases, monthly volume, tapausmäärä, tapausten määrä, cases a month, cases per month, volume a month, määrä, määrä kuukaudessa, kpl kk, tapauksia kuukaudessa, volyymi',
  failure: 'failure point, fail point, virhekohta, vikakohta, epäonnistumiskohta, virhepiste',
  metric_unit: 'metric unit, unit of the metric, mittari yksikkö, mittarin yksikkö',
  metric_baseline: 'baseline, metric baseline, starting level, lähtötaso, mittari lähtötaso, mittarin lähtötaso',
  metric_actual: 'actual, metric actual, now, nyt, toteuma, mittari nyt, mittari toteuma, mittarin toteuma, nykytaso',
  metric_target: 'target, metric target, goal, tavoite, tavoitetaso, mittari tavoite, mittarin tavoite',
};

export const PERHAPS: Readonly<Record<string, string>> = {
  touchpoint:
    'name, title, what, what happens, description of step, text, item, nimi, otsikko, mitä, mitä tapahtuu, teksti',
  process_time: 'time, duration, effort, aika, kesto, työmäärä',
  moment: 'column, slot, no, nr, step no, step number, order, sarake, nro, numero, järjestys',
  metric_unit: 'unit, yksikkö',
  complete_accurate: 'quality, laatu, accuracy',
  evidence: 'confidence, varmuus',
  experience: 'rating, score, arvosana, arvio',
};

/** @returns what else a column is called, and what may mean it */
export function headsFor(name: string): {
  readonly heads: readonly string[];
  readonly perhaps: readonly string[];
} {
  const listed = (words: string | undefined): readonly string[] => words?.split(', ') ?? [];
  return { heads: listed(HEADS[name]), perhaps: listed(PERHAPS[name]) };
}
