"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { importApi } from "./import-api";
import { uploadFile } from "./upload-file";
import type { Upload } from "./use-import";

/** Files of judgments on their way; the page reads what has arrived anew each time. */
export function useJudgmentFiles(initial: string | null, maxFileBytes: number) {
  const router = useRouter();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const [reading, startReading] = useTransition();
  const importId = useRef<Promise<string> | null>(null);

  const id = () => {
    if (initial !== null) return Promise.resolve(initial);
    importId.current ??= importApi.create().then((made) => made.id);
    return importId.current;
  };
  const tell = (error: unknown) =>
    setProblems((before) => [...before, error instanceof Error ? error.message : String(error)]);

  async function addFiles(files: File[]) {
    setProblems([]);
    for (const file of files) {
      const key = Math.random();
      setUploads((before) => [...before, { key, name: file.name, sent: 0, total: file.size }]);
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
    const made = await id().catch(() => null);
    if (made === null) return;
    startReading(() => {
      router.replace(`?import=${made}`, { scroll: false });
      router.refresh();
    });
  }

  async function removeFile(fileId: string) {
    try {
      await importApi.remove(await id(), fileId);
    } catch (error) {
      tell(error);
    }
    startReading(() => router.refresh());
  }

  return { uploads, problems, reading, addFiles, removeFile };
}
