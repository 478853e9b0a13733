import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type ActorFor, type Audience, authenticate, isForAnnotators } from "@/lib/audience";
import { researchers } from "@/lib/auth/access";
import type { Role } from "@/lib/auth/schema";
import { explainIn } from "@/lib/explain-error";
import type { FormState } from "@/lib/form-state";
import { currentLocale } from "@/lib/i18n/locale";
import { readForm } from "@/lib/read-form";
import { currentRequestId } from "@/lib/request-id";

/**
 * A server action: authenticates, parses, maps errors, once. Call it from a form (`useActionState`) or with a plain object.
 * Redirects thrown by the handler pass through.
 */
export function formAction<S extends z.ZodType, T, A extends Audience = Role[]>(
  schema: S,
  handler: (actor: ActorFor<A>, input: z.output<S>) => Promise<T>,
  audience?: A,
): (previous: FormState<T>, form: FormData | z.input<S>) => Promise<FormState<T>> {
  const who: Audience = audience ?? researchers;
  return async (_previous, form) => {
    const requestId = await currentRequestId();
    try {
      const actor = await authenticate(who);
      const input = schema.parse(form instanceof FormData ? readForm(form) : form);
      // `who` is A or, where A was left out, the default list: ActorFor agrees with what authenticate gave.
      return { status: "done", result: await handler(actor as ActorFor<A>, input) };
    } catch (error) {
      unstable_rethrow(error);
      const known = explainIn(isForAnnotators(who) ? await currentLocale() : "en", error, requestId, "action");
      return { status: "failed", code: known.code, message: known.message, fields: known.fields ?? {} };
    }
  };
}
