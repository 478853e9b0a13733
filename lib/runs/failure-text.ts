import type { FailureKind } from "@/lib/llm/schema";

interface FailureText {
  title: string;
  /** What to do about it. */
  advice: string;
}

const TEXTS: Record<FailureKind, FailureText> = {
  address_not_allowed: {
    title: "Address not allowed",
    advice: "An administrator can allow it on the page Endpoints. Then resume.",
  },
  unreachable: { title: "Server not reached", advice: "Check that it runs and that its address is right. Then retry." },
  timed_out: {
    title: "No answer in time",
    advice: "Retry, or give the endpoint more time, shorter answers or fewer requests at once.",
  },
  rate_limited: {
    title: "Too many requests",
    advice: "The server went on refusing. Lower the endpoint's requests at once or per minute, then retry.",
  },
  server_error: { title: "The server failed", advice: "It may be overloaded or have too little memory. Retry later." },
  refused: {
    title: "Request refused",
    advice: "The server does not accept these settings or this model. Its words say why.",
  },
  wrong_key: { title: "Key refused", advice: "Enter the right key on the page Endpoints. Then resume." },
  too_long: {
    title: "Longer than the model reads",
    advice: "Use fewer examples, shorter texts or a model with a longer context. A retry alone changes nothing.",
  },
  too_large: { title: "Reply too large", advice: "The server sent more than is taken. Limit the tokens of an answer." },
  not_understood: {
    title: "Reply not understood",
    advice: "The server does not speak the protocol as asked. Check the address and the mode of the endpoint.",
  },
  empty: { title: "Empty reply", advice: "The model said nothing. Check its template, stop strings and token limit." },
};

/** A kind of failure for people. */
export function failureText(kind: FailureKind): FailureText {
  return TEXTS[kind];
}
