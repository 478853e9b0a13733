"use client";

import { useState } from "react";
import { endpointChoices, usualEndpoint } from "@/components/endpoints/endpoint-choices";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { EndpointCard } from "@/lib/endpoints/schema";
import type { JudgeCard, JudgedQuestions, JudgedStudy, JudgeKind } from "@/lib/judges/schema";
import { JudgeSettingsFields } from "./judge-settings-fields";
import { RequestPreview } from "./request-preview";

interface Props {
  studyId: string;
  endpoints: EndpointCard[];
  study: JudgedStudy;
  /** Whose next version this is; null for a new judge. */
  judge: JudgeCard | null;
  save: FormAction;
}

/** A judge's version, with what it would send beside it. */
export function JudgeEditor({ studyId, endpoints, study, judge, save }: Props) {
  const latest = judge?.versions[0];
  const before = latest?.endpoint || latest?.settings.recorded ? latest.settings : undefined;
  const [kind, setKind] = useState<JudgeKind>(judge?.kind ?? "pairwise");
  const [template, setTemplate] = useState(latest?.template ?? study.templates[kind]);
  const [endpointId, setEndpointId] = useState(latest?.endpointId ?? usualEndpoint(endpoints));
  const [questions, setQuestions] = useState<JudgedQuestions>(before?.questions ?? "overall");
  const [reference, setReference] = useState(before?.reference ?? false);
  const [limit, setLimit] = useState(String(before?.responseLimit ?? 20_000));
  const own = template !== study.templates[kind];

  function choose(next: JudgeKind) {
    if (template === study.templates[kind]) setTemplate(study.templates[next]);
    setKind(next);
    setQuestions(next === "rubric" && study.aspects.length > 0 ? "aspects" : "overall");
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <ActionForm action={save} className="grid min-w-0 gap-4">
        <input type="hidden" name="studyId" value={studyId} />
        <input type="hidden" name="judgeId" value={judge?.id ?? ""} />
        <Card>
          <div className="grid gap-4">
            <TextInput
              label="Name"
              name="name"
              defaultValue={judge?.name}
              maxLength={100}
              autoComplete="off"
              required
            />
            {judge ? (
              <input type="hidden" name="kind" value={kind} />
            ) : (
              <RadioGroup
                legend="What it does"
                name="kind"
                value={kind}
                onChange={(value) => choose(value === "rubric" ? "rubric" : "pairwise")}
                choices={[
                  {
                    value: "pairwise",
                    label: "Compares",
                    hint: "Both responses in one request, in both orders: first, tie or second.",
                  },
                  { value: "rubric", label: "Scores", hint: "One response a request: 1 to 5 on each aspect." },
                ]}
              />
            )}
            <Select
              label="Endpoint"
              name="endpointId"
              value={endpointId}
              onChange={(event) => setEndpointId(event.target.value)}
              choices={endpointChoices(endpoints)}
            />
            {study.aspects.length > 0 ? (
              <RadioGroup
                legend="Asked about"
                name="questions"
                value={questions}
                onChange={(value) =>
                  setQuestions(value === "aspects" || value === "overall_and_aspects" ? value : "overall")
                }
                choices={[
                  { value: "overall", label: "The main question", hint: study.question },
                  { value: "aspects", label: "Each aspect", hint: study.aspects.join(", ") },
                  { value: "overall_and_aspects", label: "Both" },
                ]}
              />
            ) : (
              <input type="hidden" name="questions" value="overall" />
            )}
          </div>
        </Card>
        <Card
          title="Template"
          note={`It may name ${study.variables[kind].map((name) => `{{${name}}}`).join(", ")}. A part between {{#reference}} and {{/reference}} is sent only where there is one.`}
          actions={
            own && (
              <Button size="small" variant="quiet" onClick={() => setTemplate(study.templates[kind])}>
                Take the one that comes with the app
              </Button>
            )
          }
        >
          <Textarea
            label="Template"
            labelHidden
            name="template"
            value={template}
            onChange={(event) => setTemplate(event.target.value)}
            rows={22}
            maxLength={50_000}
            spellCheck={false}
            className="font-mono text-[0.8125rem]"
            required
          />
        </Card>
        <JudgeSettingsFields
          settings={before}
          references={study.references}
          {...{ reference, setReference, limit, setLimit }}
        />
        <div>
          <SubmitButton>{judge ? "Save as a new version" : "Add the judge"}</SubmitButton>
        </div>
      </ActionForm>
      <RequestPreview
        studyId={studyId}
        asked={{ kind, template, questions, reference, responseLimit: limit, endpointId }}
      />
    </div>
  );
}
