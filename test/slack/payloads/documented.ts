/** A payload in the shape that Slack itself prints, with what happens in our workspace in it. */
export interface Documented<Given> {
  readonly name: string;
  /** Where Slack prints it. */
  readonly source: string;
  payload(given: Given): Readonly<Record<string, unknown>>;
}

/** By the way to a value (`event.files[].id`), which types it has. */
type Shape = ReadonlyMap<string, ReadonlySet<string>>;

/** Below these, the keys are ids, or whatever the app itself has sent. */
const CONTENT = /(?:^|\.)(?:values|blocks|attachments|metadata)$/;

/** The keys of a payload and the types of what is under them. */
function shapeOf(value: unknown, path = ''): Shape {
  const own = new Map(path === '' ? [] : [[path, new Set([typeOf(value)])]]);
  if (CONTENT.test(path)) return own;
  const inner = Array.isArray(value)
    ? value.map((one) => shapeOf(one, `${path}[]`))
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([, one]) => one !== undefined)
          .map(([key, one]) => shapeOf(one, path === '' ? key : `${path}.${key}`))
      : [];
  return together([own, ...inner]);
}

/** All ways of several shapes, each with all of its types. */
function together(shapes: readonly Shape[]): Shape {
  const all = new Map<string, ReadonlySet<string>>();
  for (const [path, types] of shapes.flatMap((shape) => [...shape])) {
    all.set(path, new Set([...(all.get(path) ?? []), ...types]));
  }
  return all;
}

/**
 * Where a payload differs from what is documented: it lacks what every example has, has what none has, or has it in
 * another type. Null goes with every type.
 * @param also ways that other pages tell of
 */
export function differences(payload: unknown, documented: readonly unknown[], also: RegExp): string[] {
  const own = shapeOf(payload);
  const shapes = documented.map((one) => shapeOf(one));
  const known = together(shapes);
  const lacking = [...known.keys()].filter(
    (path) => shapes.every((shape) => shape.has(path)) && !own.has(path),
  );
  return [
    ...lacking.map((path) => `lacks ${path}`),
    ...[...own].flatMap(([path, types]) => {
      const expected = known.get(path);
      if (expected === undefined) return also.test(path) ? [] : [`has ${path}`];
      const wrong = [...types].filter(
        (type) => type !== 'null' && !expected.has(type) && !isOnlyNull(expected),
      );
      return wrong.map((type) => `${path} is ${type}, not ${[...expected].join(' or ')}`);
    }),
  ];
}

const isOnlyNull = (types: ReadonlySet<string>) => types.size === 1 && types.has('null');

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
