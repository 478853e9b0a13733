import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import { messageOf } from "./upload-file";

const root = "/api/v1/imports";

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${root}${path}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(messageOf(answer));
  // Our own route's answer, typed where it is made.
  return answer as T;
}

export const importApi = {
  create: () => call<{ id: string }>("POST", ""),
  view: (id: string) => call<ImportView>("GET", `/${id}`),
  plan: (id: string, plan: ImportPlan) => call<ImportView>("PUT", `/${id}/plan`, plan),
  remove: (id: string, fileId: string) => call<ImportView>("DELETE", `/${id}/files/${fileId}`),
  filePath: (id: string, name: string) => `${root}/${id}/files?name=${encodeURIComponent(name)}`,
};
