"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog } from "./dialog";
import { DialogContext } from "./dialog-context";

interface Props extends Omit<ButtonProps, "title" | "onClick"> {
  label: ReactNode;
  title: ReactNode;
  children: ReactNode;
}

/** A button and the dialog it opens; the content can come from the server. A form in it that has no words for success closes it. */
export function DialogButton({ label, title, children, ...button }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)} {...button}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <DialogContext value={() => setOpen(false)}>{children}</DialogContext>
      </Dialog>
    </>
  );
}
