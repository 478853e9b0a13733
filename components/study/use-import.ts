"use client";

import { useRef, useState } from "react";
import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import { importApi } from "./import-api";
import { underPlan } from "./plan-of";
import { useUploads } from "./use-uploads";

/** The files of a study to be: on their way, as the server read them, and what went wrong. The address of the page names them. */
export function useImport(initial: ImportView | null, maxFileBytes: number) {
  const [view, setView] = useState(initial);
  const [reading, setReading] = useState(false);
  const importId = useRef<Promise<string> | null>(initial ? Promise.resolve(initial.id) : null);
  const running = useRef(0);

  const id = () => {
    importId.current ??= importApi.create().then((made) => {
      window.history.replaceState(null, "", `?import=${made.id}`);
      return made.id;
    });
    return importId.current;
  };
  const { uploads, problems, tell, upload } = useUploads(id, maxFileBytes);

  /** Asks the server and shows its answer; only the last question's answer counts. */
  async function show(ask: (importId: string) => Promise<ImportView>) {
    running.current += 1;
    const mine = running.current;
    setReading(true);
    try {
      const answer = await ask(await id());
      if (mine === running.current) setView(answer);
    } catch (error) {
      tell(error);
    } finally {
      if (mine === running.current) setReading(false);
    }
  }

  async function addFiles(files: File[]) {
    await upload(files);
    if (importId.current) await show(importApi.view);
  }

  return {
    view,
    uploads,
    problems,
    reading,
    addFiles,
    removeFile: (fileId: string) => show((importId) => importApi.remove(importId, fileId)),
    savePlan: (plan: ImportPlan) => {
      setView((before) => before && underPlan(before, plan));
      return show((importId) => importApi.plan(importId, plan));
    },
  };
}
