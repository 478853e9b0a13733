import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonVariant } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-action";
import { SubmitButton } from "@/components/ui/submit-button";

interface Props {
  studyId: string;
  action: FormAction;
  label: string;
  variant?: ButtonVariant;
  children?: ReactNode;
}

/** One step of a study's life: a button, and what has to be confirmed before. */
export function StepForm({ studyId, action, label, variant, children }: Props) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-3">
      <input type="hidden" name="studyId" value={studyId} />
      {children}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </ActionForm>
  );
}
