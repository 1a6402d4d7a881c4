import data from '../data/mention-words.json' with {type: 'json'};

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Words around a title; the lists and what they mean are in data/mention-words.json. */
export const past = setOf(data.past);
export const prospective = setOf(data.prospective);
export const acting = setOf(data.acting);
export const otherOffice = setOf(data.otherOffice);
export const determiners = setOf(data.determiners);
export const stops = setOf(data.stops);
export const departures = setOf(data.departures);
export const pastLeads = setOf(data.pastLeads);
/** Nouns that put the holder named after them into the past: "the resignation of Prime Minister Sunak". */
export const departureNouns = setOf(data.departureNouns);
/** Phrases anywhere in the clause that put it into the past: "during his premiership", "left office". */
export const pastPhrases = data.pastPhrases;
export const timeConjunctions = setOf(data.timeConjunctions);
export const presentForms = setOf(data.presentForms);
export const irregularPasts = setOf(data.irregularPasts);
export const honorifics = setOf(data.honorifics);
/** Second parts of compounds that are no part of a name: "the Sunak-led government". */
export const hyphenSuffixes = setOf(data.hyphenSuffixes);
export const particles = setOf(data.particles);
/** Common nouns for what an office belongs to: "the agency's executive director". */
export const bodyNouns = setOf(data.bodyNouns);
export const presentVerbs = setOf(data.presentVerbs);
export const pastVerbs = setOf(data.pastVerbs);
export const sentenceStarts = setOf(data.sentenceStarts);
export const neutralCapitals = setOf(data.neutralCapitals);
/** Months and days, which end the phrase before a title: "On 6 September Prime Minister Masra". */
export const calendarWords = setOf(data.calendarWords);
export const passiveDepartures = setOf(data.passiveDepartures);
export const nicknames: {readonly [nickname: string]: string} = data.nicknames;
