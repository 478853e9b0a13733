"use client";

import { createContext } from "react";

/** Closes the dialog that a form stands in; null outside one. */
export const DialogContext = createContext<(() => void) | null>(null);
