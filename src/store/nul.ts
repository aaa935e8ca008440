/**
 * The same without the character U+0000 in its texts: PostgreSQL stores none, and no one can have meant it.
 * @param value plain data, as JSON can hold it
 */
export function withoutNul<Value extends object>(value: Value): Value {
  if (!JSON.stringify(value).includes('\\u0000')) return value;
  const copy = structuredClone(value);
  takeOut(copy);
  return copy;
}

function takeOut(value: object): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') Reflect.set(value, key, inner.replaceAll('\u0000', ''));
    else if (typeof inner === 'object' && inner !== null) takeOut(inner);
  }
}
