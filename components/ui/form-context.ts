"use client";

import { createContext, useContext } from "react";

interface FormStatus {
  pending: boolean;
  /** Messages by field name, from the last answer. */
  fields: Record<string, string>;
}

/** What ActionForm tells the controls inside it. */
export const FormContext = createContext<FormStatus>({ pending: false, fields: {} });

/** The error to show at a control: the one it was given, otherwise what the form's last answer says about its name. */
export function useFieldError<E>(name: string | undefined, error: E): E | string | undefined {
  const { fields } = useContext(FormContext);
  return error ?? (name === undefined ? undefined : fields[name.replace(/\[\]$/, "")]);
}
