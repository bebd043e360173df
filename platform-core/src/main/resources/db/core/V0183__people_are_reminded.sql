-- Who wants to be reminded of an event. Nobody is shown it, and it goes a day after the event.
CREATE TABLE event_reminder (
  event BIGINT NOT NULL,
  account BIGINT NOT NULL,
  PRIMARY KEY (event, account),
  CONSTRAINT event_reminder_event FOREIGN KEY (event) REFERENCES room_event (id),
  CONSTRAINT event_reminder_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
