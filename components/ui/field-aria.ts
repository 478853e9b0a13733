/** Ties a control to its hint and error, both of which may be absent. */
export function fieldAria(id: string, hint: unknown, error: unknown) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}
