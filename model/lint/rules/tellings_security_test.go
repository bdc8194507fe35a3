package rules_test

var securityTellings = []telling{}
