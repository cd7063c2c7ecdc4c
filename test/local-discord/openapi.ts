import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { RequestRecord } from '../../src/local-discord/world/events.js';
import { isJson, type Json, objects } from '../../src/local-discord/world/json.js';

/** Where Discord's own description of its API may lie, beside the project. */
export const OPENAPI = fileURLToPath(new URL('../../../shared/discord/openapi.json', import.meta.url));

/** Whether the description is there; says so on the console when it is not, and what is left undone. */
export function hasOpenApi(check: string): boolean {
  if (existsSync(OPENAPI)) return true;
  console.log(`skipped: ${check} (Discord's API description is not at ${OPENAPI})`);
  return false;
}

type Recorded = Pick<RequestRecord, 'method' | 'path' | 'body' | 'fault'>;

/**
 * Holds requests against Discord's API description and says what does not fit, a line each. The description is read
 * as Discord's servers do: numbers may come as text. Unknown properties, which its servers ignore, are reported.
 */
export function openApiViolations(requests: readonly Recorded[], openapiPath: string): string[] {
  const check = checkers.get(openapiPath) ?? createChecker(JSON.parse(readFileSync(openapiPath, 'utf8')));
  checkers.set(openapiPath, check);
  // A request that a fault befell before it was read has no body that could be checked.
  return requests.flatMap((request) =>
    request.fault !== null && request.body === null ? [] : check(request),
  );
}

/** By the description's path: to read it and to compile its schemas takes seconds, whatever is held against it. */
const checkers = new Map<string, ReturnType<typeof createChecker>>();

function createChecker(description: Json): (request: Recorded) => string[] {
  const schemas = (description.components as Json).schemas as Json;
  const paths = Object.entries(description.paths as Json);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true, logger: false });
  formats.default(ajv);
  for (const name of ['snowflake', 'nonce']) ajv.addFormat(name, true);
  ajv.addSchema({
    $id: 'api',
    components: { schemas: mapValues(schemas, (schema) => adapt(schema, schemas)) },
  });
  const compiled = new Map<string, ValidateFunction>();

  const bodySchema = (method: string, path: string): Json | null | undefined => {
    // A path with fewer parameters is the more exact: `/messages/@original` before `/messages/{message_id}`.
    const found = paths
      .filter(([template, item]) => matches(template, path) && isJson((item as Json)[method.toLowerCase()]))
      .sort(([a], [b]) => a.split('{').length - b.split('{').length)[0];
    if (!found) return undefined;
    const operation = (found[1] as Json)[method.toLowerCase()] as Json;
    const content = isJson(operation.requestBody) ? (operation.requestBody.content as Json) : {};
    return isJson(content['application/json']) ? (content['application/json'].schema as Json) : null;
  };

  return ({ method, path, body }) => {
    const name = `${method} ${path.replaceAll(/\/[\w-]{60,}/g, '/…')}`;
    const schema = bodySchema(method, path);
    if (schema === undefined) return [`${name}: there is no such route`];
    if (schema === null) return body === null ? [] : [`${name}: a body where none is expected`];
    const chosen = chooseByType(schema, body, schemas);
    const key = JSON.stringify(chosen);
    const validate = compiled.get(key) ?? ajv.compile(adapt(chosen, schemas) as Json);
    compiled.set(key, validate);
    return validate(body)
      ? []
      : (validate.errors ?? []).filter(isTelling).map((error) => `${name}: ${tell(error)}`);
  };
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') || part === given[i])
  );
}

/** Of a union told apart by `type`, the one that the body means: its errors are the ones worth reading. */
function chooseByType(schema: Json, body: unknown, schemas: Json): Json {
  const options = objects(schema.anyOf ?? schema.oneOf);
  if (!isJson(body)) return schema;
  return options.find((option) => typesOf(option, schemas)?.includes(body.type)) ?? schema;
}

/** The values that `type` may have in an object schema; null where it does not tell. */
function typesOf(option: Json, schemas: Json): unknown[] | null {
  const schema = resolve(option, schemas);
  const type = isJson(schema.properties) ? schema.properties.type : undefined;
  return isJson(type) && Array.isArray(type.enum) ? type.enum : null;
}

function resolve(schema: Json, schemas: Json): Json {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : null;
  return name === null ? schema : (schemas[name] as Json);
}

/** Rewrites the description into what is checked. */
function adapt(value: unknown, schemas: Json): unknown {
  if (Array.isArray(value)) return value.map((item) => adapt(item, schemas));
  if (!isJson(value)) return value;
  if (typeof value.$ref === 'string') return { $ref: value.$ref.replace('#/', 'api#/') };
  const options = objects(value.oneOf ?? value.anyOf);
  const isNull = (option: Json) => option.type === 'null';
  if (options.length === 2 && options.some(isNull)) {
    return {
      if: { type: 'null' },
      else: adapt(
        options.find((option) => !isNull(option)),
        schemas,
      ),
    };
  }
  const told = options.filter((option) => typesOf(option, schemas) !== null);
  if (told.length > 1) return union(value, options, told, schemas);
  const { oneOf, ...rest } = value;
  const adapted = mapValues(rest, (inner) => adapt(inner, schemas));
  if (oneOf !== undefined) adapted.anyOf = adapt(oneOf, schemas);
  if (isJson(adapted.properties)) {
    adapted.properties = { ...alsoTaken(adapted.properties), ...adapted.properties };
    adapted.additionalProperties ??= false;
  }
  const types = Array.isArray(adapted.type) ? adapted.type : [adapted.type];
  if (!types.includes('integer')) return adapted;
  return { if: { type: 'string', pattern: '^-?\\d+$' }, else: adapted };
}

/** What the client sends and Discord takes although its description leaves it out. */
function alsoTaken(properties: Json): Json {
  const isMessage = 'content' in properties && 'embeds' in properties;
  const isEmoji = Object.keys(properties).sort().join() === 'id,name';
  return {
    ...(isMessage && { tts: true, nonce: true, enforce_nonce: true }),
    ...(isEmoji && { animated: true }),
  };
}

/** A union whose members `type` tells apart, written so that only the errors of the one that is meant come up. */
function union(value: Json, options: readonly Json[], told: readonly Json[], schemas: Json): Json {
  const types = told.flatMap((option) => typesOf(option, schemas)!);
  const mayBeNull = options.length > told.length;
  return {
    type: mayBeNull ? ['object', 'null'] : 'object',
    ...(!mayBeNull && { required: ['type'] }),
    properties: { type: { enum: types } },
    allOf: told.map((option) => ({
      if: { type: 'object', properties: { type: { enum: typesOf(option, schemas) } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: adapt(option, schemas),
    })),
    ...(typeof value.description === 'string' && { description: value.description }),
  };
}

function mapValues(given: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, change(value)]));
}

/** The errors of a branch say what is wrong; that a branch failed adds nothing. */
function isTelling(error: ErrorObject): boolean {
  return error.keyword !== 'if' && error.keyword !== 'anyOf';
}

function tell({ instancePath, message, params }: ErrorObject): string {
  const extra = params.additionalProperty ?? params.allowedValues?.join(', ');
  return `${instancePath || '/'} ${message}${extra === undefined ? '' : ` (${extra})`}`;
}
