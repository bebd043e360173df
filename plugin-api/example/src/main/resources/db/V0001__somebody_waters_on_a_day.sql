CREATE TABLE p_allotment_watering (
    trust INT NOT NULL,
    day DATE NOT NULL,
    person CHAR(32) NOT NULL,
    PRIMARY KEY (trust, day, person)
);
