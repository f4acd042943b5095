// Names of clients that don't exist, for those who write as one.

const names: Record<string, readonly string[]> = {
  en: [
    "Adele Norwood",
    "Bruno Castell",
    "Clara Whitfield",
    "Dmitri Vance",
    "Esther Coyle",
    "Farid Mansour",
    "Greta Holm",
    "Hector Salinas",
    "Ida Bergström",
    "Jamal Pierce",
    "Keiko Arai",
    "Lucia Ferrante",
    "Milo Draper",
    "Nadine Okoye",
    "Orla Keane",
    "Pablo Iriarte",
  ],
  ru: [
    "Алина Ветрова",
    "Борис Ладный",
    "Вера Соломина",
    "Глеб Таранов",
    "Дарья Клён",
    "Егор Мирный",
    "Жанна Рябова",
    "Захар Полевой",
    "Инна Озёрная",
    "Кирилл Северин",
    "Лада Чернова",
    "Марк Ясенев",
    "Нина Гордеева",
    "Олег Дубровин",
    "Полина Звягина",
    "Роман Шубин",
  ],
};

/** A name that isn't among those taken; with a number once every name is. */
export function fakeName(
  language: string,
  taken: ReadonlySet<string>,
  chance: () => number = Math.random,
): string {
  const all = names[language] ?? names["en"] ?? [];
  const free = all.filter((name) => !taken.has(name));
  const from = free.length > 0 ? free : all;
  const name = from[Math.floor(chance() * from.length)] ?? "";
  if (free.length > 0) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
