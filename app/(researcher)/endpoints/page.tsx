import type { Metadata } from "next";
import { AddressList } from "@/components/endpoints/address-list";
import { EndpointForm } from "@/components/endpoints/endpoint-form";
import { EndpointList } from "@/components/endpoints/endpoint-list";
import { PageMain } from "@/components/shell/page-main";
import { DialogButton } from "@/components/ui/dialog-button";
import { PageHeader } from "@/components/ui/page-header";
import { getAllowedAddresses, listEndpoints } from "@/lib/endpoints/queries";
import { pageActor } from "@/lib/page";
import {
  allowAddressAction,
  archiveEndpointAction,
  forbidAddressAction,
  saveEndpointAction,
  setPrivateAddressesAction,
  tryEndpointAction,
} from "./actions";

export const metadata: Metadata = { title: "Endpoints" };

export default async function EndpointsPage() {
  const actor = await pageActor(["administrator", "researcher"]);
  const [endpoints, places] = await Promise.all([listEndpoints(actor), getAllowedAddresses(actor)]);
  const add = (
    <DialogButton label="Add an endpoint" title="Add an endpoint" variant="primary">
      <EndpointForm save={saveEndpointAction} />
    </DialogButton>
  );
  return (
    <PageMain>
      <PageHeader title="Endpoints" actions={endpoints.length > 0 && add}>
        Servers of models that speak OpenAI’s protocol (vLLM, llama.cpp, Ollama, SGLang, OpenAI and others). Systems
        answer through them, and judges score. Every researcher here can use them.
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <EndpointList
          endpoints={endpoints}
          add={add}
          save={saveEndpointAction}
          archive={archiveEndpointAction}
          allow={actor.role === "administrator" ? allowAddressAction : null}
          attempt={tryEndpointAction}
        />
        <AddressList
          {...places}
          editable={actor.role === "administrator"}
          allow={allowAddressAction}
          forbid={forbidAddressAction}
          setPrivate={setPrivateAddressesAction}
        />
      </div>
    </PageMain>
  );
}
