import { Toast } from "@base-ui/react/toast";

/** `toasts.add({ title, description, timeout, actionProps })` from anywhere in the browser, once ToastProvider is on the page. */
export const toasts = Toast.createToastManager();
