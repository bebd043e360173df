ALTER TABLE account ADD KEY account_by_nickname (trust, nickname);
