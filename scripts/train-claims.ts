// Trains the claim model on test/eval/train and FactAppeal's train split and writes its weights.
//   tsx scripts/train-claims.ts [--cross-validate] [--errors] [--no-write] [--ridge N] …
import {readdirSync, writeFileSync} from 'node:fs';
import {claimLabels} from '../src/core/text/claims/claim.ts';
import {featuresOf} from '../src/core/text/claims/features.ts';
import {markedVerdict} from '../src/core/text/claims/marked-verdict.ts';
import {ClaimModel, type Weights} from '../src/core/text/claims/model.ts';
import {ClaimScore, factAppealLine, type PlacedView, viewsOf} from './eval-claims.ts';
import {
  asDraft,
  type FactAppealSentence,
  type GoldDraft,
  readFactAppeal,
  readGold,
  readSentences,
  sameStretch,
} from './eval-gold.ts';
import {type Example, fitRegression, type Regression} from './train-claims-regression.ts';

const DATA = new URL('../test/eval/', import.meta.url).pathname;
const WEIGHTS = new URL('../src/core/text/claims/data/weights.json', import.meta.url);

/** Chosen by cross-validation over the drafts of test/eval/train. */
const SETTINGS = {minCount: 4, ridge: 4, steps: 120, newsWeight: 4, threshold: 0.42, folds: 6};

/** What a FactAppeal label leaves open: an unsourced statement may be a fact or a judgement. */
const ALLOWED: Readonly<Record<FactAppealSentence['kind'], readonly number[]>> = {
  unsourced: indicesOf('fact', 'judgement'),
  sourced: indicesOf('attributed'),
  mixed: indicesOf('fact', 'judgement', 'attributed'),
  nonfactual: indicesOf('question', 'opinion', 'hedged', 'other'),
};

function indicesOf(...labels: readonly (typeof claimLabels)[number][]): readonly number[] {
  return labels.map((label) => claimLabels.indexOf(label));
}

interface Prepared {
  readonly gold: GoldDraft;
  readonly views: readonly PlacedView[];
  readonly examples: readonly Example[];
}

function prepare(gold: GoldDraft): Prepared {
  const views = viewsOf(gold.draft);
  const examples = views.flatMap((placed): Example[] => {
    const sentence = gold.sentences.find((candidate) => sameStretch(candidate, placed));
    if (markedVerdict(placed.view) !== undefined) return [];
    // what readers left unlabelled (a running head, a table's row) asserts nothing
    return [
      {
        features: [...new Set(featuresOf(placed.view))],
        allowed: indicesOf(sentence?.label ?? 'other'),
        weight: 1,
      },
    ];
  });
  return {gold, views, examples};
}

function newsExamples(sentences: readonly FactAppealSentence[], weight: number): readonly Example[] {
  return sentences.flatMap((sentence) => {
    const views = viewsOf(asDraft(sentence)).filter(({view}) => markedVerdict(view) === undefined);
    return views.map(({view}): Example => {
      const features = [...new Set(featuresOf(view))];
      const event = sentence.kind === 'unsourced' && features.some((feature) => TELLS_EVENT.test(feature));
      return {features, allowed: event ? indicesOf('fact') : ALLOWED[sentence.kind], weight};
    });
  });
}

/** An unsourced statement in the past tense or with a figure is a fact; of the others it is left open. */
const TELLS_EVENT = /^(?:tense:(?:past|was|had|have)|numbers:[123])$/;

/** What the whole numbers in the file count: hundredths of a logit. */
const UNIT = 0.01;
/** A feature whose every weight is smaller than this many units moves no verdict and is left out. */
const LEAST = 4;

function weightsOf({bias, features}: Regression, threshold: number): Weights {
  const round = (value: number) => Math.round(value / UNIT) || 0;
  const kept = [...features].map(([name, row]) => [name, row.map(round)] as const);
  return {
    threshold,
    unit: UNIT,
    bias: bias.map(round),
    features: Object.fromEntries(kept.filter(([, row]) => row.some((value) => Math.abs(value) >= LEAST))),
  };
}

/** One line per feature, so that a change of the weights reads as one. */
function written({threshold, unit, bias, features}: Weights): string {
  const rows = Object.entries(features).map(
    ([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`,
  );
  return `{"threshold":${threshold},"unit":${unit},"labels":${JSON.stringify(claimLabels)},"bias":${JSON.stringify(bias)},"features":{\n${rows.join(',\n')}\n}}\n`;
}

const args = process.argv.slice(2);
const setting = (name: keyof typeof SETTINGS) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? SETTINGS[name] : Number(args[at + 1]);
};
const training = {
  labels: claimLabels.length,
  minCount: setting('minCount'),
  ridge: setting('ridge'),
  steps: setting('steps'),
};
const drafts = readGold(`${DATA}train`).map(prepare);
const news = newsExamples(readFactAppeal(`${DATA}factappeal/train.jsonl`), setting('newsWeight'));
const own = readdirSync(`${DATA}sentences`)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => prepare(readSentences(`${DATA}sentences/${file}`)).examples);
const always = [...own, ...news];
const model = (examples: readonly Example[]) =>
  new ClaimModel(weightsOf(fitRegression(examples, training), setting('threshold')));

if (args.includes('--cross-validate')) {
  const score = new ClaimScore();
  const folds = setting('folds');
  for (let fold = 0; fold < folds; fold++) {
    const trained = model([
      ...drafts.flatMap(({examples}, index) => (index % folds === fold ? [] : examples)),
      ...always,
    ]);
    for (const [index, {gold, views}] of drafts.entries())
      if (index % folds === fold) score.add(gold, views, trained);
  }
  console.log(score.line(`train, ${folds}-fold`));
  if (args.includes('--errors')) console.log(score.errors.sort().join('\n'));
}
const weights = weightsOf(
  fitRegression([...drafts.flatMap(({examples}) => examples), ...always], training),
  setting('threshold'),
);
if (args.includes('--held-out')) {
  const shipped = new ClaimModel(weights);
  for (const folder of ['drafts']) {
    const score = new ClaimScore();
    for (const gold of readGold(DATA + folder)) score.add(gold, viewsOf(gold.draft), shipped);
    console.log(score.line(folder));
  }
  console.log(factAppealLine('FactAppeal dev', readFactAppeal(`${DATA}factappeal/dev.jsonl`), shipped));
}
if (!args.includes('--no-write')) {
  writeFileSync(WEIGHTS, written(weights));
  console.log(`${Object.keys(weights.features).length} features written`);
}
