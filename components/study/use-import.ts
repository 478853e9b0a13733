"use client";

import { useRef, useState } from "react";
import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import { oneAfterAnother } from "@/lib/one-after-another";
import { importApi } from "./import-api";
import { underPlan } from "./plan-of";
import { useUploads } from "./use-uploads";

/** The files of a study to be: on their way, as the server read them, and what went wrong. The address of the page names them. */
export function useImport(initial: ImportView | null, maxFileBytes: number) {
  const [view, setView] = useState(initial);
  const [reading, setReading] = useState(false);
  const importId = useRef<Promise<string> | null>(initial ? Promise.resolve(initial.id) : null);
  const running = useRef(0);
  const plans = useRef(0);
  // One question at a time: a plan that overtook the one before would be undone by it.
  const [inTurn] = useState(oneAfterAnother<string>);

  const id = () => {
    importId.current ??= importApi.create().then((made) => {
      window.history.replaceState(null, "", `?import=${made.id}`);
      return made.id;
    });
    return importId.current;
  };
  const { uploads, problems, tell, upload } = useUploads(id, maxFileBytes);

  /** Asks the server and shows its answer; only the last question's answer counts. Null where nothing had to be asked. */
  async function show(ask: (importId: string) => Promise<ImportView | null>) {
    running.current += 1;
    const mine = running.current;
    setReading(true);
    try {
      const importId = await id();
      const answer = await inTurn(importId, () => ask(importId));
      if (answer && mine === running.current) setView(answer);
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
      plans.current += 1;
      const mine = plans.current;
      // A later plan holds all that this one says.
      return show(async (importId) => (mine === plans.current ? importApi.plan(importId, plan) : null));
    },
  };
}
