// A picture from a file as the engine takes it: base64. What it shows is looked at by the engine.

export interface Picture {
  base64: string;
  /** To show it before it is sent. */
  address: string;
}

export const largestMiB = 8;

export function isTooLarge({ size }: Pick<File, "size">): boolean {
  return size > largestMiB * 1024 * 1024;
}

export function readPicture(file: File): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.onload = () => {
      const address = String(reader.result);
      resolve({ address, base64: address.slice(address.indexOf(",") + 1) });
    };
    reader.readAsDataURL(file);
  });
}
