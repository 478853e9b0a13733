/** Form fields as an object: a name that ends in [] is a list. Next's own fields are left out. */
export function readForm(form: FormData): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) fields.set(name.slice(0, -2), form.getAll(name));
    else fields.set(name, form.get(name));
  }
  return Object.fromEntries(fields);
}
