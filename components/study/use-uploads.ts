"use client";

import { useState } from "react";
import { importApi } from "./import-api";
import { uploadFile } from "./upload-file";

export interface Upload {
  key: number;
  name: string;
  sent: number;
  total: number;
}

/** Files on their way to the import that `id` names (made when first asked for), and what went wrong with any of them. */
export function useUploads(id: () => Promise<string>, maxFileBytes: number) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const tell = (error: unknown) =>
    setProblems((before) => [...before, error instanceof Error ? error.message : String(error)]);

  /** One after the other; all of them are seen to wait. */
  async function upload(files: File[]): Promise<void> {
    setProblems([]);
    const batch = files.map((file) => ({ file, key: Math.random() }));
    const waiting = batch.map(({ file, key }) => ({ key, name: file.name, sent: 0, total: file.size }));
    setUploads((before) => [...before, ...waiting]);
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
  }

  return { uploads, problems, tell, upload };
}
