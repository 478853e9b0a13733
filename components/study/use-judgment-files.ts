"use client";

import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { importApi } from "./import-api";
import { useUploads } from "./use-uploads";

/** Files of judgments on their way; the page reads what has arrived anew each time. */
export function useJudgmentFiles(initial: string | null, maxFileBytes: number) {
  const router = useRouter();
  const [reading, startReading] = useTransition();
  const importId = useRef<Promise<string> | null>(null);

  const id = () => {
    if (initial !== null) return Promise.resolve(initial);
    importId.current ??= importApi.create().then((made) => made.id);
    return importId.current;
  };
  const { uploads, problems, tell, upload } = useUploads(id, maxFileBytes);

  async function addFiles(files: File[]) {
    await upload(files);
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
