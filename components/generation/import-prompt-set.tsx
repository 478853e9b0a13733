"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

interface Props {
  studyId: string;
  importFile: FormAction;
  onDone: (name: string) => void;
}

/** A published prompt file, chosen or pasted; kept byte for byte. */
export function ImportPromptSet({ studyId, importFile, onDone }: Props) {
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  async function read(file: File | undefined) {
    if (!file) return;
    setText(await file.text());
    setName((given) => given || file.name.replace(/(\.txt)?(\.md)?$/, ""));
  }
  const submit: FormAction = async (previous, form) => {
    // A form would make line ends its own.
    form.set("text", JSON.stringify(text));
    const answer = await importFile(previous, form);
    if (answer.status === "done") onDone(name.trim());
    return answer;
  };
  return (
    <ActionForm action={submit} done="It is among the prompt sets now.">
      <input type="hidden" name="studyId" value={studyId} />
      <TextInput
        label="File"
        type="file"
        accept=".md,.txt,text/*"
        hint="A # Instruction block, then # Query: and # Answer: blocks, as URIAL publishes them. Older and later forms are read too."
        onChange={(event) => read(event.target.files?.[0])}
      />
      <TextInput
        label="Name"
        name="name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={100}
        autoComplete="off"
        required
      />
      <Textarea
        label="Text"
        name="text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="font-mono text-[0.8125rem]"
        rows={6}
        required
      />
      <div>
        <SubmitButton>Bring in</SubmitButton>
      </div>
    </ActionForm>
  );
}
