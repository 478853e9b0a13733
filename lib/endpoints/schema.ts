import { z } from "zod";
import { EndpointMode } from "@/lib/llm/schema";
import { RowId } from "@/lib/studies/schema";

/** A field of a form may be left empty: then there is no such limit. */
const orNone = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

const price = z.coerce.number("A price is a number.").min(0, "A price cannot be negative.").max(1_000_000);

/** Addresses are shown to every researcher, and paths are put after them. */
function isPlain(url: string): boolean {
  // What is no address at all is said before.
  if (!URL.canParse(url)) return true;
  const { username, password } = new URL(url);
  return username === "" && password === "" && !/[?#]/.test(url);
}

/** Addresses are copied from examples of requests too, with the path that is put after them. */
const toBase = (url: string) => url.replace(/\/+$/, "").replace(/(?:\/chat)?\/completions$/, "");

/** `key` is written, never read: empty leaves the stored one as it is. */
export const EndpointInput = z.object({
  id: RowId.optional(),
  name: z.string().trim().min(1, "Give the endpoint a name.").max(100),
  baseUrl: z
    .url({ protocol: /^https?$/, error: "Write an address such as https://host:8000/v1." })
    .max(500)
    .refine(isPlain, "An address without a name and password, and without ? and #: a key has a field of its own.")
    .transform(toBase),
  model: z.string().trim().min(1, "Name the model as the server does.").max(300),
  mode: EndpointMode,
  key: z
    .string()
    .trim()
    .max(2_000)
    .regex(/^[\x20-\x7e]*$/, "A key is one line of plain letters, digits and signs.")
    .optional(),
  forgetKey: z.coerce.boolean().default(false),
  concurrency: z.coerce.number().int().min(1).max(256, "At most 256 requests at once.").default(8),
  requestsPerMinute: orNone(z.coerce.number().int().min(1).max(1_000_000)).default(null),
  timeoutSeconds: z.coerce.number().int().min(1).max(3_600).default(120),
  inputPrice: orNone(price).default(null),
  outputPrice: orNone(price).default(null),
  structuredOutput: z.coerce.boolean().default(true),
});
export type EndpointInput = z.infer<typeof EndpointInput>;

/** What a page may know of an endpoint: everything but its key. */
export interface EndpointCard {
  id: string;
  name: string;
  baseUrl: string;
  model: string;
  mode: EndpointMode;
  hasKey: boolean;
  concurrency: number;
  requestsPerMinute: number | null;
  timeoutSeconds: number;
  inputPrice: number | null;
  outputPrice: number | null;
  structuredOutput: boolean;
  createdBy: string;
  canEdit: boolean;
  /** Whether an administrator's list lets requests go there. */
  /** Where its requests go, as the list of allowed addresses writes it. */
  address: { scheme: string; host: string; port: number };
  allowed: boolean;
  archived: boolean;
}

export const AllowedAddressInput = z.object({
  scheme: z.enum(["https", "http"]),
  host: z.string().trim().toLowerCase().min(1, "Write a host name or an IP address.").max(253),
  port: z.coerce.number().int().min(1).max(65_535),
});
export type AllowedAddressInput = z.infer<typeof AllowedAddressInput>;

export interface AddressCard {
  id: string;
  scheme: string;
  host: string;
  port: number;
  createdBy: string;
}

export const EndpointRef = z.object({ endpointId: RowId });
export const AddressRef = z.object({ addressId: RowId });
export const PrivateAddressesInput = z.object({ privateAddresses: z.coerce.boolean().default(false) });
