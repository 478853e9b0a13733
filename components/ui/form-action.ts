import type { FormState } from "@/lib/form-state";

/** A server action made by `formAction`, as a component takes it. */
export type FormAction = (previous: FormState<void>, form: FormData) => Promise<FormState<void>>;
