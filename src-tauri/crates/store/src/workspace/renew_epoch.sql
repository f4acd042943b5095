UPDATE workspace SET epoch = 1 + abs(random() % 140737488355327) WHERE id = 1
