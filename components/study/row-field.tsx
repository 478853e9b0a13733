"use client";

import type { ComponentProps } from "react";
import { useFieldError } from "@/components/ui/form-context";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

/** A control of a row that is sent as one text: `field` is where the form's answer speaks of it, such as "examples.0.left". */
export function RowInput({ field, ...rest }: ComponentProps<typeof TextInput> & { field: string }) {
  const error = useFieldError(field, undefined);
  return <TextInput data-field={field} error={error} {...rest} />;
}

export function RowTextarea({ field, ...rest }: ComponentProps<typeof Textarea> & { field: string }) {
  const error = useFieldError(field, undefined);
  return <Textarea data-field={field} error={error} {...rest} />;
}

/** What is wrong with rows as a whole. */
export function RowsError({ field }: { field: string }) {
  const error = useFieldError(field, undefined);
  if (!error) return null;
  return (
    <p role="alert" tabIndex={-1} data-field={field} className="text-[0.8125rem] font-medium text-danger">
      {error}
    </p>
  );
}
