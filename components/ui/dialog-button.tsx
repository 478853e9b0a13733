"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog } from "./dialog";

interface Props extends Omit<ButtonProps, "title" | "onClick"> {
  label: ReactNode;
  title: ReactNode;
  children: ReactNode;
}

/** A button and the dialog it opens; the content, a form for example, can come from the server. */
export function DialogButton({ label, title, children, ...button }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)} {...button}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  );
}
