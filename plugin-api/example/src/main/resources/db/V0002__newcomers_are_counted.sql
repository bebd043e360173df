CREATE TABLE p_allotment_newcomer (
    trust INT NOT NULL,
    person CHAR(32) NOT NULL,
    PRIMARY KEY (trust, person)
);
