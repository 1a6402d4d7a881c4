import {z} from 'zod';
import {ownRegisterSchema} from '../../src/core/officials/overlay/own-entry.ts';

/** What the reader asks of a date; a bare year is a number in YAML. */
const DATE = {
  type: ['string', 'integer'],
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  minimum: 1000,
  maximum: 9999,
};
const DATES: readonly string[] = ['start', 'end', 'confirmed'];

/** The JSON schema of `officials.yaml`, for editors that check and complete YAML by it. */
export function ownRegisterJsonSchema() {
  const schema = z.toJSONSchema(ownRegisterSchema, {
    io: 'input',
    unrepresentable: 'any',
    override({jsonSchema, path}) {
      const name = path.at(-1);
      if (path.at(-2) !== 'properties' || typeof name !== 'string' || !DATES.includes(name)) return;
      const {description} = jsonSchema;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      const types = name === 'end' ? [...DATE.type, 'null'] : DATE.type;
      Object.assign(jsonSchema, {...DATE, type: types, description});
    },
  });
  const titled = {title: 'Officials of your own', ...schema};
  return {path: 'schemas/officials.schema.json', text: `${JSON.stringify(titled, undefined, 2)}\n`};
}
