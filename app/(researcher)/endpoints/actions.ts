"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { allowAddress } from "@/lib/endpoints/allow-address";
import { archiveEndpoint } from "@/lib/endpoints/archive-endpoint";
import { forbidAddress } from "@/lib/endpoints/forbid-address";
import { saveEndpoint } from "@/lib/endpoints/save-endpoint";
import {
  AddressRef,
  AllowedAddressInput,
  EndpointInput,
  EndpointRef,
  PrivateAddressesInput,
} from "@/lib/endpoints/schema";
import { setPrivateAddresses } from "@/lib/endpoints/set-private-addresses";
import { tryEndpoint } from "@/lib/endpoints/try-endpoint";

export const saveEndpointAction = formAction(EndpointInput, async (actor, input) => {
  await saveEndpoint(actor, input);
  revalidatePath("/endpoints");
});

export const archiveEndpointAction = formAction(EndpointRef, async (actor, { endpointId }) => {
  await archiveEndpoint(actor, endpointId);
  revalidatePath("/endpoints");
});

export const tryEndpointAction = formAction(EndpointRef, (actor, { endpointId }) => tryEndpoint(actor, endpointId));

export const allowAddressAction = formAction(
  AllowedAddressInput,
  async (actor, input) => {
    await allowAddress(actor, input);
    revalidatePath("/endpoints");
  },
  ["administrator"],
);

export const forbidAddressAction = formAction(
  AddressRef,
  async (actor, { addressId }) => {
    await forbidAddress(actor, addressId);
    revalidatePath("/endpoints");
  },
  ["administrator"],
);

export const setPrivateAddressesAction = formAction(
  PrivateAddressesInput,
  async (actor, { privateAddresses }) => {
    await setPrivateAddresses(actor, privateAddresses);
    revalidatePath("/endpoints");
  },
  ["administrator"],
);
