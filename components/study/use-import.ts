"use client";

import { useRef, useState } from "react";
import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import { importApi } from "./import-api";
import { underPlan } from "./plan-of";
import { uploadFile } from "./upload-file";

export interface Upload {
  key: number;
  name: string;
  sent: number;
  total: number;
}

/** The files of a study to be: on their way, as the server read them, and what went wrong. The address of the page names them. */
export function useImport(initial: ImportView | null, maxFileBytes: number) {
  const [view, setView] = useState(initial);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
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
  const tell = (error: unknown) =>
    setProblems((before) => [...before, error instanceof Error ? error.message : String(error)]);

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
    setProblems([]);
    const batch = files.map((file) => ({ file, key: Math.random() }));
    setUploads((before) => [
      ...before,
      ...batch.map(({ file, key }) => ({ key, name: file.name, sent: 0, total: file.size })),
    ]);
    for (const { file, key } of batch) {
      const progress = (sent: number) =>
        setUploads((all) => all.map((each) => (each.key === key ? { ...each, sent } : each)));
      try {
        if (file.size > maxFileBytes) throw new Error(`“${file.name}” is larger than 256 MB. Split it.`);
        await uploadFile(importApi.filePath(await id(), file.name), file, progress);
      } catch (error) {
        tell(error);
      }
      setUploads((all) => all.filter((each) => each.key !== key));
    }
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
