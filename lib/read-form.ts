import { storable } from "./storable";

/** Form fields as an object, texts as the database takes them: a name that ends in [] is a list. Next's own fields are left out. */
export function readForm(form: FormData): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) fields.set(name.slice(0, -2), form.getAll(name).map(storableField));
    else fields.set(name, storableField(form.get(name)));
  }
  return Object.fromEntries(fields);
}

const storableField = (value: FormDataEntryValue | null) => (typeof value === "string" ? storable(value) : value);
